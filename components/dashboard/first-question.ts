import { AT_FIRST, partOf } from '@/lib/client/okrs-part';
import type { Question } from '@/lib/client/types';
import type { Route } from './route';

/**
 * What a page asks first, in its own words, so that it can be asked before the page is drawn; null where that does not
 * matter.
 */
export function firstQuestion(route: Route): Question | null {
  if (route.query) return null;
  switch (route.page) {
    case 'okrs':
      return { name: 'okrs.read', payload: partOf(0, AT_FIRST) };
    case 'board':
      return { name: 'board.read', payload: { cycle: null } };
    case 'map':
      return { name: 'map.read', payload: {} };
    case 'due':
      return { name: 'checkIns.due', payload: { everyone: false } };
    case 'digest':
      return { name: 'digest.read', payload: { cycle: null, week: null } };
    case 'keyResult':
      return { name: 'keyResult.read', payload: { id: route.id } };
    case 'objective':
      return { name: 'objective.read', payload: { id: route.id } };
    case 'cycle':
      return { name: 'cycle.read', payload: { id: route.id } };
    case 'close':
    case 'retrospective':
      return { name: 'cycleReview.read', payload: { id: route.id } };
    default:
      return null;
  }
}
