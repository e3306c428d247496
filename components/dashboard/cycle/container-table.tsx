import { percentText } from '@/components/ui/percent-text';
import type { ContainerCoverage } from '@/lib/domain/coverage-series';
import { countText, t } from '@/lib/i18n';
import styles from './container-table.module.css';

/** The coverage of each project, board or database. */
export function ContainerTable(props: { containers: readonly ContainerCoverage[]; more: number }) {
  const { containers, more } = props;
  return (
    <div>
      <table class={styles.table}>
        <caption>{t('coverage.byContainer')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.container')}</th>
            <th scope="col">{t('coverage.share')}</th>
            <th scope="col">{t('coverage.tied')}</th>
            <th scope="col">{t('coverage.untied')}</th>
            <th scope="col">{t('coverage.exempt')}</th>
          </tr>
        </thead>
        <tbody>
          {containers.map(({ id, title, share, tied, untied, exempt }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <span class={styles.share}>
                  <span class={styles.bar} aria-hidden="true">
                    <span style={{ width: `${(share ?? 0) * 100}%` }} />
                  </span>
                  {share === null ? '–' : percentText(share)}
                </span>
              </td>
              <td>{countText(tied)}</td>
              <td>{countText(untied)}</td>
              <td>{countText(exempt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class={styles.more}>{t('coverage.more', more)}</p>}
    </div>
  );
}
