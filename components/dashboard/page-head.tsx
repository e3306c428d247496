import type { ComponentChildren } from 'preact';
import styles from './page-head.module.css';
import { PagePath, type PathStep } from './page-path';

export interface PageHeadProps {
  title: string;
  lead?: string;
  /** What the page lies in, where that is more than the dashboard. */
  path?: readonly PathStep[];
  children?: ComponentChildren;
}

/** The title of a page of the dashboard, with what can be done there. */
export function PageHead(props: PageHeadProps) {
  return (
    <header class={styles.head}>
      <div class={styles.words}>
        {props.path && <PagePath steps={props.path} />}
        <h1 class={styles.title}>{props.title}</h1>
        {props.lead && <p class={styles.lead}>{props.lead}</p>}
      </div>
      {props.children && <div class={styles.actions}>{props.children}</div>}
    </header>
  );
}
