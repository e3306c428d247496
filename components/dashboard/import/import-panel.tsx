import { useMemo, useState } from 'preact/hooks';
import { FileDrop } from '@/components/dashboard/file-drop';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client, Outline } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';
import { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { cycleChoices } from './cycle-choice';
import { decodeText } from './decode-text';
import styles from './import-panel.module.css';
import { OutlineLines } from './outline-lines';
import { OutlineSummary, setText } from './outline-summary';
import { useSettled } from './use-settled';

/** Larger than any outline that is read; the reader itself counts characters and lines. */
const FILE_BYTES = 4_000_000;

export interface ImportPanelProps {
  client: Client;
  today: PlainDate;
  /** Reads a document; throws a Refusal when it is too large. */
  read: (text: string) => Outline;
  /** Called after the set was created. */
  onDone: () => void;
}

/** A document on one side, what it will create and what was not understood on the other. */
export function ImportPanel({ client, today, read, onDone }: ImportPanelProps) {
  const cycles = useQuery(client, 'okrs.read', { which: 'open' }, true).value ?? [];
  const [text, setDocument] = useState('');
  const [fault, setFault] = useState<Refusal | 'notText' | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const settled = useSettled(text);
  const { outline, refusal } = useMemo(() => attempt(read, settled), [read, settled]);
  const objectives = outline?.draft.objectives ?? [];
  const choices = cycleChoices(outline?.draft.cycle ?? null, cycles, today);
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];

  function write(next: string): void {
    setDocument(next);
    setFault(null);
  }

  async function load(file: File): Promise<void> {
    if (file.size > FILE_BYTES) return setFault(new Refusal('tooLarge'));
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) setFault('notText');
    else write(decoded);
  }

  async function create(): Promise<void> {
    if (!choice || busy) return;
    setBusy(true);
    try {
      const said = { text: t('import.done', setText(objectives)) };
      await client.command('okrs.create', { draft: { cycle: choice.cycle, objectives } }, said);
      write('');
      onDone();
    } catch (thrown) {
      setFault(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class={styles.panel} data-filled={outline ? '' : undefined}>
      <FileDrop
        text={t('import.drop')}
        button={t('import.choose')}
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onFile={load}
      >
        <TextArea
          label={t('import.document')}
          value={text}
          onInput={write}
          placeholder={t('import.placeholder')}
          rows={14}
        />
      </FileDrop>
      <div class={styles.side}>
        {fault === 'notText' && (
          <p role="alert" class={styles.fault}>
            {t('import.notText')}
          </p>
        )}
        {fault instanceof Refusal && <ErrorNote refusal={fault} />}
        {refusal && <ErrorNote refusal={refusal} />}
        {outline && (
          <>
            <OutlineSummary outline={outline} />
            {objectives.length > 0 && choice && (
              <div class={styles.create}>
                <Select
                  label={t('import.cycle')}
                  value={choice.value}
                  options={choices.map((each) => ({ value: each.value, text: choiceText(each) }))}
                  onChange={choose}
                />
                <Button kind="primary" onClick={create} disabled={busy || settled !== text}>
                  {t('import.create')}
                </Button>
                {!namesDeadline(objectives) && (
                  <p class={styles.deadline}>{t('import.noDeadline', { date: dateText(choice.endsOn) })}</p>
                )}
              </div>
            )}
            <OutlineLines client={client} lines={outline.lines} />
          </>
        )}
      </div>
    </div>
  );
}

/** Whether any key result says by when; if none does, the cycle says it for all of them. */
function namesDeadline(objectives: readonly ObjectiveDraft[]): boolean {
  return objectives.some(({ keyResults }) => keyResults.some(({ dueOn }) => dueOn !== null));
}

function attempt(read: (text: string) => Outline, text: string): { outline?: Outline; refusal?: Refusal } {
  if (text.trim() === '') return {};
  try {
    return { outline: read(text) };
  } catch (thrown) {
    return { refusal: asRefusal(thrown) };
  }
}

function choiceText({ value, name, startsOn, endsOn }: ReturnType<typeof cycleChoices>[number]): string {
  if (value !== 'new') return name;
  return t('import.cycleCreated', { name, from: dateText(startsOn), to: dateText(endsOn) });
}
