import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { Wording as Words } from '@/lib/domain/findings';
import { Findings, type FindingsProps } from './findings';

export interface WordingProps extends Words {
  client: Client;
  /** The text as it stood when typing last paused: what is being typed is not judged. */
  paused: string;
  /** What a remedy does here; without it none is offered but to leave the words so. */
  does?: FindingsProps['does'] | undefined;
}

/** What the words in a field leave to ask, each with an example; nothing while they are being written. */
export function Wording({ client, kind, text, hasNumber, paused, does = () => null }: WordingProps) {
  const isWritten = text === paused && text.trim() !== '';
  const wording = { kind, text, hasNumber };
  const judged = useQuery(client, 'words.judge', isWritten ? { wordings: [wording] } : null).value;
  const [findings = []] = judged ?? [];
  return <Findings client={client} findings={findings} namesSubject={false} showsExample does={does} />;
}
