import { stepRoute } from '@/components/dashboard/close/step';
import { Gone } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import { placeOf, writeRoute } from '@/components/dashboard/route';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { DocumentPart } from '@/lib/domain/document';
import { t } from '@/lib/i18n';
import Copy from '~icons/lucide/copy';
import Print from '~icons/lucide/printer';
import { DocumentView } from './document-view';
import { retrospectiveDocument } from './retrospective-document';

/** How a text leaves the dashboard. */
export interface PaperProps {
  /** Opens the browser's printing dialog for the page. */
  print: () => void;
  /** Puts the text on the clipboard as Markdown. */
  copyMarkdown: (parts: readonly DocumentPart[]) => Promise<void>;
}

export interface RetrospectivePageProps extends PaperProps {
  client: Client;
  /** The cycle that is looked back on. */
  id: string;
}

/** One cycle looked back on, to read, print or copy. */
export function RetrospectivePage({ client, id, print, copyMarkdown }: RetrospectivePageProps) {
  const read = useQuery(client, 'cycleReview.read', { id }, id);
  const review = read.value;
  if (review === null) {
    if (read.loading) return <Skeleton lines={8} />;
    if (read.error && read.error.code !== 'notFound')
      return <ErrorNote refusal={read.error} onRetry={read.refresh} />;
    return <Gone title={t('close.gone')} hint={t('close.goneHint')} />;
  }
  const parts = retrospectiveDocument(review);
  const { cycle } = review;
  const copy = async (): Promise<void> => {
    await copyMarkdown(parts);
    client.tell(t('retrospective.copied'));
  };
  return (
    <>
      <PageHead
        path={[{ text: cycle.name, href: placeOf('cycle', cycle.id) }]}
        title={t('retrospective.title', { name: cycle.name })}
      >
        <a href={writeRoute(stepRoute(cycle.id, null))}>
          {t(cycle.state === 'closed' ? 'retrospective.goOnClosing' : 'retrospective.close')}
        </a>
        <Button icon={Copy} onClick={() => void copy()}>
          {t('retrospective.copy')}
        </Button>
        <Button icon={Print} onClick={print}>
          {t('retrospective.print')}
        </Button>
      </PageHead>
      <DocumentView parts={parts} />
    </>
  );
}
