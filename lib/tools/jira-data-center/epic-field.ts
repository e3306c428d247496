import { parseJson, textAt } from '@/lib/tools/api/json';
import type { Stop, Talk } from '@/lib/tools/api/talk';
import { troubleOf } from '@/lib/tools/api/trouble';
import { askFields } from './requests';

/** The kind of the field that holds the epic of an issue; its number differs from site to site. */
const EPIC_LINK = 'com.pyxis.greenhopper.jira:gh-epic-link';

/** Troubles of this question alone: issues can be read without knowing their epics. */
const OF_ITS_OWN = ['forbidden', 'changed', 'notData', 'failed'];

/** The id of the field that holds the epic's key; null when it is not known. */
export function* epicFieldOf(base: string): Talk<{ id: string | null } | Stop> {
  const answer = yield askFields(base);
  const trouble = troubleOf(answer);
  if (trouble) return OF_ITS_OWN.includes(trouble.trouble) ? { id: null } : trouble;
  const list = parseJson(answer.body);
  const field = Array.isArray(list) && list.find((one) => textAt(one, 'schema', 'custom') === EPIC_LINK);
  const id = textAt(field, 'id');
  return { id: /^customfield_\d{1,12}$/.test(id) ? id : null };
}
