import { useState } from 'preact/hooks';

export interface UsedForm<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** It differs from what it was when it was opened. */
  dirty: boolean;
}

/** A form that starts from what was kept when it was opened; what happens to the record since does not touch it. */
export function useForm<Form extends object>(start: () => Form): UsedForm<Form> {
  const [initial] = useState(start);
  const [form, setForm] = useState(initial);
  return {
    form,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    dirty: JSON.stringify(form) !== JSON.stringify(initial),
  };
}
