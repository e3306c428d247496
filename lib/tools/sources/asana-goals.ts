import { at, isObject, listAt, textAt } from '@/lib/tools/api/json';
import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import { envelopeOf } from '@/lib/tools/asana/answers';
import type { ApiRequest } from '@/lib/tools/reader';
import { goalCells } from './asana-goal';
import type { ReadsSource } from './source';

/** Where tokens go, and nowhere else. */
const ORIGIN = 'https://app.asana.com';
const PAGE = 100;
/** An endpoint takes at most so many actions in one request (developers.asana.com/docs/batch-requests). */
const ACTIONS = 10;

const FIELDS = [
  ...['name', 'notes', 'owner.name', 'due_on', 'start_on', 'is_workspace_level'],
  ...['time_period.display_name', 'time_period.start_on', 'time_period.end_on'],
  ...['metric.unit', 'metric.currency_code', 'metric.initial_number_value', 'metric.target_number_value'],
  'metric.current_number_value',
].join(',');

/** The goals of every workspace that the token opens, a hundred at a time, with the goal above each. */
export const readAsanaGoals: ReadsSource = function* (token, _address, after) {
  const place = after === null ? yield* workspaces(token) : placeOf(after);
  if (isStop(place)) return place;
  const [workspace, ...others] = place.workspaces;
  if (workspace === undefined) return { rows: [], next: null };
  const query = new URLSearchParams({ workspace, limit: String(PAGE), opt_fields: FIELDS });
  if (place.offset !== '') query.set('offset', place.offset);
  const answer = envelopeOf(yield get(token, `/goals?${query}`));
  const rest = others.length > 0 ? `${others.join(',')}|` : null;
  if (isStop(answer)) {
    // A workspace without goals, or closed to this person, keeps nobody from reading the others.
    const isPassed = answer.trouble === 'forbidden' && rest !== null;
    return isPassed ? { rows: [], next: rest } : answer;
  }
  const goals = Array.isArray(answer.data) ? answer.data.filter(isObject) : null;
  if (goals === null) return { trouble: 'changed' };
  const parents = yield* parentsOf(
    token,
    goals.map((goal) => textAt(goal, 'gid')),
  );
  if (isStop(parents)) return parents;
  const offset = textAt(answer.next_page, 'offset');
  return {
    rows: goals.map((goal) => goalCells(goal, parents.byGoal.get(textAt(goal, 'gid')) ?? '')),
    next: offset === '' ? rest : `${place.workspaces.join(',')}|${offset}`,
  };
};

interface Place {
  workspaces: string[];
  offset: string;
}

function placeOf(after: string): Place {
  const [ids = '', offset = ''] = after.split(/\|(.*)/s);
  return { workspaces: ids.split(',').filter((id) => /^\d+$/.test(id)), offset };
}

function* workspaces(token: string): Talk<Place | Stop> {
  const answer = envelopeOf(yield get(token, `/workspaces?limit=${PAGE}`));
  if (isStop(answer)) return answer;
  const list = Array.isArray(answer.data) ? answer.data : [];
  return { workspaces: list.map((one) => textAt(one, 'gid')).filter((gid) => /^\d+$/.test(gid)), offset: '' };
}

function* parentsOf(token: string, gids: readonly string[]): Talk<{ byGoal: Map<string, string> } | Stop> {
  const byGoal = new Map<string, string>();
  const asked = gids.filter((gid) => /^\d+$/.test(gid));
  for (let from = 0; from < asked.length; from += ACTIONS) {
    const part = asked.slice(from, from + ACTIONS);
    const actions = part.map((gid) => ({ method: 'get', relative_path: `/goals/${gid}/parentGoals` }));
    const answer = envelopeOf(yield { ...get(token, '/batch'), ...posted({ data: { actions } }, token) });
    if (isStop(answer)) return answer;
    const results = Array.isArray(answer.data) ? answer.data : [];
    for (const [index, gid] of part.entries()) {
      const [parent] = listAt(at(results[index], 'body'), 'data') ?? [];
      if (textAt(parent, 'gid') !== '') byGoal.set(gid, textAt(parent, 'gid'));
    }
  }
  return { byGoal };
}

function get(token: string, path: string): ApiRequest {
  return { method: 'GET', url: `${ORIGIN}/api/1.0${path}`, headers: headersOf(token), body: null };
}

function posted(body: object, token: string): Pick<ApiRequest, 'method' | 'headers' | 'body'> {
  const headers = { ...headersOf(token), 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

function headersOf(token: string): Record<string, string> {
  return { Accept: 'application/json', Authorization: `Bearer ${token}` };
}
