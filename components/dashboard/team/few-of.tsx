import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '@/components/ui/text-field';
import { folded } from '@/lib/domain/folded';
import { t } from '@/lib/i18n';

export interface FewOfProps<T> {
  all: readonly T[];
  nameOf: (one: T) => string;
  /** What is looked for, as the search field is called. */
  label: string;
  children: (few: readonly T[]) => ComponentChildren;
}

/** So many are shown at once: an organisation has thousands of members and projects. */
const FEW = 50;

/** The first of a long list, and a field to find others by name; a short list as it is. */
export function FewOf<T>({ all, nameOf, label, children }: FewOfProps<T>) {
  const [text, setText] = useState('');
  if (all.length <= FEW) return <>{children(all)}</>;
  const found = all.filter((one) => folded(nameOf(one)).includes(folded(text.trim())));
  const more = found.length - FEW;
  return (
    <>
      <TextField label={label} type="search" value={text} onInput={setText} />
      {children(found.slice(0, FEW))}
      {more > 0 && <p>{t('team.more', more)}</p>}
    </>
  );
}
