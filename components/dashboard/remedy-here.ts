import { remedyPlace } from '@/components/coach/remedy-place';
import type { FindingAnswer } from '@/lib/domain/findings';
import { editingOf, readRoute } from './route';
import type { Router } from './router';

/** What a remedy does on a page about one record: an editor opens over that page, any other place is gone to. */
export function remedyHere(router: Router): (remedy: string, finding: FindingAnswer) => (() => void) | null {
  return (remedy, finding) => {
    const place = remedyPlace(remedy, finding);
    if (place === null) return null;
    const route = readRoute(place);
    const over = editingOf(route);
    return () => (over ? router.edit(over) : router.go(route));
  };
}
