import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { COACH_LINES } from './coach-lines';
import { LineField } from './line-field';
import { Section } from './section';

/** Where the Coach draws its lines, each to be moved or put back. */
export function LinesSection({ client }: { client: Client }) {
  const lines = useQuery(client, 'thresholds.read', {}, true).value;
  return (
    <Section title={t('findings.lines.heading')}>
      <p>{t('findings.lines.lead')}</p>
      {lines &&
        COACH_LINES.flatMap((line) => {
          const stands = lines[line.group]?.[line.name];
          return stands ? [<LineField key={line.says} client={client} line={line} stands={stands} />] : [];
        })}
    </Section>
  );
}
