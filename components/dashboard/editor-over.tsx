import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import { OpenEditor } from './okrs/open-editor';
import type { Editing } from './route';
import type { Router } from './router';

export interface EditorOverProps {
  client: Client;
  router: Router;
  today: PlainDate;
  editing: Editing;
}

/** What the route has open over a page about one record; it reads for itself what the list of OKRs has at hand. */
export function EditorOver(props: EditorOverProps) {
  const { client, editing } = props;
  const cycles = useQuery(client, 'okrs.read', { which: 'all' }, true).value;
  const persons = useQuery(client, 'persons.read', {}, true).value;
  if (!cycles || !persons) return null;
  return <OpenEditor {...props} key={`${editing.kind} ${editing.id}`} cycles={cycles} persons={persons} />;
}
