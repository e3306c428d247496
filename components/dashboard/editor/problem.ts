import type { MessageKey } from '@/lib/i18n';

/** Why a field cannot be saved: a sentence and the values for its blanks. */
export interface Problem {
  key: MessageKey;
  facts?: Record<string, string | number>;
}

/** At most one problem for each field. */
export type Problems<Field extends string> = Partial<Record<Field, Problem>>;

/** What a form comes to: fields that can be saved, or what stands in their way. */
export type Checked<Fields, Field extends string> =
  | { fields: Fields; problems?: undefined }
  | { fields?: undefined; problems: Problems<Field> };
