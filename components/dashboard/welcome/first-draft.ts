import { digitsOf, readNumber } from '@/components/dashboard/editor/number-text';
import type { Problem } from '@/components/dashboard/editor/problem';
import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';

/** A key result of the first run: where it stands, where it should stand. */
export interface FirstKeyResult {
  title: string;
  from: string;
  to: string;
  unit: string;
}

export interface FirstForm {
  objective: string;
  keyResults: FirstKeyResult[];
}

export const EMPTY_KEY_RESULT: FirstKeyResult = { title: '', from: '', to: '', unit: '' };

export const EMPTY_FIRST: FirstForm = {
  objective: '',
  keyResults: [EMPTY_KEY_RESULT, EMPTY_KEY_RESULT, EMPTY_KEY_RESULT],
};

/** What is wrong with the first set: with the whole of it, or with single key results by their place. */
export interface FirstProblems {
  whole: Problem | null;
  rows: (Problem | null)[];
}

/** The objective that was written, owned by `owner`; or what keeps it from being created. Empty rows are left out. */
export function firstDraft(
  form: FirstForm,
  owner: string | null,
  locale: string,
): { objective: ObjectiveDraft } | { problems: FirstProblems } {
  const rows = form.keyResults.map((row) => (isBlank(row) ? null : readRow(row, owner, locale)));
  const keyResults = rows.filter((row) => row !== null && 'metric' in row);
  const faults = rows.map((row) => (row !== null && 'key' in row ? row : null));
  const title = form.objective.trim();
  const tooFew = title === '' || keyResults.length === 0;
  if (tooFew || faults.some((fault) => fault !== null)) {
    const whole = tooFew ? ({ key: 'welcome.okrs.tooFew' } as const) : null;
    return { problems: { whole, rows: faults } };
  }
  return {
    objective: {
      ...{ title, why: '', forWhom: '', strategy: '', owner, parent: null, keyResults },
      level: 'team',
      ambition: 'committed',
    },
  };
}

function readRow(row: FirstKeyResult, owner: string | null, locale: string): KeyResultDraft | Problem {
  const title = row.title.trim();
  const baseline = readNumber(row.from, locale);
  const target = readNumber(row.to, locale);
  if (title === '') return { key: 'editor.problem.keyResultTitleEmpty' };
  if (target === 'empty') return { key: 'editor.problem.numberMissing' };
  if (target === 'notANumber' || baseline === 'notANumber') return { key: 'editor.problem.notANumber' };
  if (target === baseline) return { key: 'welcome.okrs.same' };
  const start = baseline === 'empty' ? null : baseline;
  return {
    title,
    metric: {
      kind: start !== null && target < start ? 'decrease' : 'increase',
      ...{ unit: row.unit.trim(), precision: digitsOf(start === null ? [target] : [start, target]) },
      ...{ baseline: start, target, pacing: { shape: 'linear' } },
    },
    ...{ owner, dueOn: null, cadence: 'weekly', weight: 1 },
  };
}

function isBlank({ title, from, to, unit }: FirstKeyResult): boolean {
  return [title, from, to, unit].every((text) => text.trim() === '');
}
