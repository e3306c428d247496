import { useLayoutEffect, useState } from 'preact/hooks';
import { mergeEdits } from '@/lib/domain/merge-edits';
import { same } from '@/lib/domain/same';

export interface UsedForm<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** It differs from what is kept. */
  dirty: boolean;
  /** What is kept, as far as is known here. */
  theirs: Form;
  /** The fields that were changed here and meanwhile elsewhere, each in another way. */
  torn: (keyof Form)[];
  /** Ends that for one field: what was typed here stays, or gives way to what is kept. */
  settle: (field: keyof Form, stays: 'mine' | 'theirs') => void;
}

/**
 * A form that starts from what was kept when it was opened. What is changed elsewhere since, as `kept` has it, comes in
 * by itself where nothing was typed; where something was, the person decides.
 */
export function useForm<Form extends object>(start: () => Form, kept: Form | null = null): UsedForm<Form> {
  const [was, setWas] = useState(start);
  const [typed, setTyped] = useState(was);
  const theirs = kept ?? was;
  const { fields: form, torn } = mergeEdits({ was, mine: typed, theirs });
  const seen = { ...theirs, ...Object.fromEntries(torn.map((field) => [field, was[field]])) };

  useLayoutEffect(() => {
    if (!same(was, seen)) setWas(seen);
    if (!same(typed, form)) setTyped(form);
  });

  return {
    form,
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    dirty: !same(form, was),
    theirs,
    torn,
    settle(field, stays) {
      setWas((before) => ({ ...before, [field]: theirs[field] }));
      if (stays === 'theirs') setTyped((before) => ({ ...before, [field]: theirs[field] }));
    },
  };
}
