import type { ComponentChildren } from 'preact';
import { t } from '@/lib/i18n';
import styles from './page-path.module.css';

/** A place above the page: what it is called, and its address. */
export interface PathStep {
  text: string;
  href: string;
}

/** What a page lies in, from the outermost in, as links; with `children` what is said of its place there. */
export function PagePath({ steps, children }: { steps: readonly PathStep[]; children?: ComponentChildren }) {
  return (
    <nav class={styles.path} aria-label={t('dashboard.path')}>
      {steps.map(({ text, href }, index) => (
        <span key={href} class={styles.step}>
          {index > 0 && <span aria-hidden="true">›</span>}
          <a href={href}>{text}</a>
        </span>
      ))}
      {children && <span>· {children}</span>}
    </nav>
  );
}
