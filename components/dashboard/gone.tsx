import { t } from '@/lib/i18n';
import { PageHead } from './page-head';

/** A page about a record that is not there: what is gone, why that may be, and the way to what is there. */
export function Gone({ title, hint }: { title: string; hint: string }) {
  return (
    <PageHead title={title} lead={hint}>
      <ToObjectives />
    </PageHead>
  );
}

/** The way out of a page that has nothing to show. */
export function ToObjectives() {
  return <a href="#okrs">{t('dashboard.allObjectives')}</a>;
}
