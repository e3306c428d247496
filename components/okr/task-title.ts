import { nativeKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';

/**
 * What a task is called. Titles stay with those who may see them in the work tool: of a task that was only heard of, its
 * key is told, where people say it, and that the title is not visible.
 */
export function taskTitle({ key, title }: { key: string; title: string }): string {
  if (title !== '') return title;
  const name = nativeKey(key);
  return name === null ? t('okr.taskUnseen') : t('okr.titleUnseen', { key: name });
}
