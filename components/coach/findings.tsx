import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Client } from '@/lib/client/types';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import { FindingLine, type FindingLineProps } from './finding-line';
import styles from './findings.module.css';
import { muteFinding } from './mute-finding';

export interface FindingsProps extends Pick<FindingLineProps, 'namesSubject' | 'showsExample' | 'does'> {
  client: Client;
  findings: readonly FindingAnswer[];
}

/** Findings one under the other; to mute or to keep is done here, and taken back by Undo. */
export function Findings({ client, findings, namesSubject, showsExample, does }: FindingsProps) {
  const list = useRef<HTMLUListElement>(null);
  if (findings.length === 0) return null;

  /** To keep what has drifted is to say that it still fits; anything else, that it is meant so. */
  function keep(finding: FindingAnswer): void {
    const { rule, subject, evidence } = finding;
    const said = { text: t('sidebar.said.kept') };
    if (rule === 'drift') {
      void client.attempt('tie.keep', { tie: subject.id }, said);
    } else if (rule === 'drift-upward') {
      const kind = evidence.parentKind === 'keyResult' ? ('keyResult' as const) : ('objective' as const);
      const parent = { kind, id: String(evidence.parent) };
      void client.attempt('alignment.keep', { child: subject.id, parent }, said);
    } else muteFinding(client, finding, { everywhere: false, reason: '' });
  }

  function accept({ subject }: FindingAnswer): void {
    void client.attempt('keyResult.accept', { id: subject.id }, { text: t('okr.accepted') });
  }

  function act(remedy: string, finding: FindingAnswer): (() => void) | null {
    if (remedy === 'keep') return () => keep(finding);
    return remedy === 'accept' ? () => accept(finding) : does(remedy, finding);
  }

  return (
    <ul ref={list} tabIndex={-1} class={styles.list} aria-label={t('findings.heading')}>
      {findings.map((finding) => (
        <Found key={keyOf(finding)} list={list}>
          <FindingLine
            finding={finding}
            namesSubject={namesSubject}
            showsExample={showsExample}
            does={act}
            onMute={(wish) => muteFinding(client, finding, wish)}
          />
        </Found>
      ))}
    </ul>
  );
}

/** One of a list; when it goes with the focus in it, as once it is muted, the list takes that. */
function Found({
  list,
  children,
}: {
  list: RefObject<HTMLUListElement | null>;
  children: ComponentChildren;
}) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const own = item.current;
    return () => {
      if (own?.contains(document.activeElement)) list.current?.focus();
    };
  }, [list]);
  return <li ref={item}>{children}</li>;
}

/** A rule may find several things about one subject. */
function keyOf({ rule, subject, evidence }: FindingAnswer): string {
  return JSON.stringify([rule, subject, evidence]);
}
