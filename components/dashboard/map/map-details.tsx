import type { ComponentChildren } from 'preact';
import { placeOf } from '@/components/dashboard/route';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { ObjectiveRow } from '@/components/okr/objective-row';
import type { NamedSpace } from '@/components/team/use-spaces';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { type AlignedNode, supportedBy, supportersOf } from '@/lib/domain/alignment-tree';
import { t } from '@/lib/i18n';
import styles from './map-details.module.css';

export interface MapDetailsProps {
  client: Client;
  node: AlignedNode;
  /** From the top down to what it contributes to. */
  above: readonly AlignedNode[];
  /** All that is on the map. */
  nodes: readonly AlignedNode[];
  spaces: readonly NamedSpace[];
  onFollow: (id: string) => void;
}

/** The followed objective in words: what it contributes to, what contributes to it, and its key results. */
export function MapDetails({ client, node, above, nodes, spaces, onFollow }: MapDetailsProps) {
  const { missing, children } = node;
  const { title } = node.answer.objective;
  const told = useQuery(client, 'objective.read', { id: node.id }, node.id).value?.answer;
  const supported = supportedBy(node, nodes);
  const supporters = supportersOf(node, nodes);
  return (
    <aside class={styles.details} aria-label={title}>
      <div>
        {told ? <ObjectiveRow answer={told} spaces={spaces} /> : title}
        <a href={placeOf('objective', node.id)}>{t('map.toObjective')}</a>
      </div>
      {missing && <p class={styles.missing}>{t(`map.missing.${missing}`)}</p>}
      <Part title={t('map.above')} none={t('map.none')}>
        {above.map((each) => (
          <Step key={each.id} node={each} onFollow={onFollow} />
        ))}
      </Part>
      <Part title={t('map.below')} none={t('map.none')}>
        {children.map((each) => (
          <Step key={each.id} node={each} onFollow={onFollow} />
        ))}
      </Part>
      {supported.length > 0 && (
        <Part title={t('map.supports')} none={t('map.none')}>
          {supported.map(({ end, node: at }) =>
            at ? (
              <Step key={end.id} node={at} title={end.title} onFollow={onFollow} />
            ) : (
              <li key={end.id}>
                <a href={placeOf(end.kind, end.id)}>{end.title}</a>
              </li>
            ),
          )}
        </Part>
      )}
      {supporters.length > 0 && (
        <Part title={t('map.supported')} none={t('map.none')}>
          {supporters.map((each) => (
            <Step key={each.id} node={each} onFollow={onFollow} />
          ))}
        </Part>
      )}
      {!told && <Skeleton lines={4} />}
      {told && (
        <Part title={t('map.keyResults')} none={t('map.none')}>
          {told.keyResults.map((each) => (
            <li key={each.keyResult.id}>
              <a class={styles.keyResult} href={placeOf('keyResult', each.keyResult.id)}>
                <KeyResultLine answer={each} />
              </a>
            </li>
          ))}
        </Part>
      )}
    </aside>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ComponentChildren[] }) {
  return (
    <section>
      <h2 class={styles.heading}>{title}</h2>
      {children.length > 0 ? <ul class={styles.list}>{children}</ul> : <p class={styles.none}>{none}</p>}
    </section>
  );
}

function Step(props: { node: AlignedNode; title?: string; onFollow: (id: string) => void }) {
  const { node, title = node.answer.objective.title, onFollow } = props;
  return (
    <li>
      <button type="button" class={styles.step} onClick={() => onFollow(node.id)}>
        {title}
      </button>
    </li>
  );
}
