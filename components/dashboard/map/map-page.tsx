import { useMemo, useRef } from 'preact/hooks';
import { ToObjectives } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { useSpaces } from '@/components/team/use-spaces';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';
import { useAfterPaint } from '@/components/ui/use-after-paint';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import {
  type AlignedNode,
  alignmentForest,
  isAt,
  lineOf,
  type MappedObjective,
  type Missing,
  nodesOf,
} from '@/lib/domain/alignment-tree';
import { t } from '@/lib/i18n';
import FoldAll from '~icons/lucide/chevrons-down-up';
import OpenAll from '~icons/lucide/chevrons-up-down';
import Whole from '~icons/lucide/maximize';
import MapIcon from '~icons/lucide/network';
import ZoomIn from '~icons/lucide/zoom-in';
import ZoomOut from '~icons/lucide/zoom-out';
import { MapCanvas } from './map-canvas';
import { MapDetails } from './map-details';
import { layOut } from './map-layout';
import styles from './map-page.module.css';
import { MapSearch } from './map-search';
import { useMap } from './use-map';
import { useZoom } from './use-zoom';

const NONE: readonly MappedObjective[] = [];

export interface MapPageProps {
  client: Client;
  router: Router;
  /** The id of an objective or key result whose line is followed; null for none. */
  of: string | null;
}

/** What contributes to what, from the company to each person, as a map that is read from left to right. */
export function MapPage({ client, router, of }: MapPageProps) {
  const okrs = useQuery(client, 'map.read', {}, true);
  const spaces = useSpaces(client);
  const objectives = okrs.value ?? NONE;
  const forest = useMemo(() => alignmentForest(objectives), [objectives]);
  const nodes = useMemo(() => nodesOf(forest), [forest]);
  const node = nodes.find((each) => isAt(each, of)) ?? null;
  // To draw its line, and to open what is told of it, turns and moves the whole map: first it is marked alone.
  const told = useAfterPaint(node);
  const map = useMap(forest, told?.id ?? null);
  const view = useRef<HTMLDivElement>(null);
  const zoom = useZoom(view);
  const follow = (id: string): void => {
    map.reveal(id);
    router.go({ page: 'map', query: { of: id } });
  };

  return (
    <>
      <PageHead title={t('map.title')} lead={t('map.lead')}>
        <MapSearch nodes={nodes} onFind={follow} />
      </PageHead>
      {okrs.error && <ErrorNote refusal={okrs.error} onRetry={okrs.refresh} />}
      {okrs.value === null && okrs.loading && <Skeleton lines={8} />}
      {okrs.value && nodes.length === 0 && (
        <EmptyState icon={MapIcon} title={t('map.empty')} action={<ToObjectives />}>
          {t('map.emptyHint')}
        </EmptyState>
      )}
      {nodes.length > 0 && (
        <>
          <div class={styles.tools}>
            {(['parent', 'children'] as const).map((missing) => (
              <NextMissing key={missing} missing={missing} nodes={nodes} after={node} onFind={follow} />
            ))}
            <span class={styles.buttons}>
              <IconButton icon={OpenAll} label={t('map.openAll')} onClick={map.openAll} />
              <IconButton icon={FoldAll} label={t('map.foldAll')} onClick={map.foldAll} />
              <IconButton icon={ZoomOut} label={t('map.zoomOut')} onClick={() => zoom.by(-1)} />
              <IconButton icon={ZoomIn} label={t('map.zoomIn')} onClick={() => zoom.by(1)} />
              <IconButton icon={Whole} label={t('map.whole')} onClick={() => zoom.fit(layOut(map.rows))} />
            </span>
          </div>
          <div class={styles.body} data-details={told ? '' : undefined}>
            <MapCanvas
              rows={map.rows}
              line={map.line}
              followed={node?.id ?? null}
              centred={told?.id ?? null}
              zoom={zoom}
              view={view}
              onToggle={map.toggle}
              onFollow={follow}
            />
            {told && (
              <MapDetails
                client={client}
                node={told}
                above={aboveOf(forest, told.id)}
                nodes={nodes}
                spaces={spaces}
                onFollow={follow}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

interface NextMissingProps {
  missing: Missing;
  nodes: readonly AlignedNode[];
  after: AlignedNode | null;
  onFind: (id: string) => void;
}

/** How many objectives lack a parent or children, and a way from one to the next. */
function NextMissing({ missing, nodes, after, onFind }: NextMissingProps) {
  const lacking = nodes.filter((node) => node.missing === missing);
  const next = lacking[(lacking.findIndex(({ id }) => id === after?.id) + 1) % lacking.length];
  if (!next) return null;
  return (
    <Button kind="quiet" onClick={() => onFind(next.id)}>
      {t(`map.lacking.${missing}`, lacking.length)}
    </Button>
  );
}

function aboveOf(forest: readonly AlignedNode[], id: string): AlignedNode[] {
  const node = forest.find((each) => each.id !== id && lineOf([each], id).size > 0);
  return node ? [node, ...aboveOf(node.children, id)] : [];
}
