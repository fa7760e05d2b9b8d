import { useTranslation } from 'react-i18next';
import type { Total } from '../../../main/contract/bulletin.ts';
import { closeDialog } from '../../state/shell.ts';
import { jumpTo } from '../reader/jump-to.ts';

/** The totals that the bulletin itself states, each leading to its words. */
export function TotalsTable({ totals }: { totals: readonly Total[] }) {
  const { t } = useTranslation();
  if (totals.length === 0) return <p className="not-stated">{t('details.notStated')}</p>;
  const go = (total: Total) => {
    closeDialog();
    jumpTo(total.start);
  };
  return (
    <table className="totals">
      <thead>
        <tr>
          <th scope="col">{t('details.total')}</th>
          <th scope="col">{t('details.value')}</th>
          <th scope="col">
            <span className="for-screen-readers">{t('details.place')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={`${total.key} ${total.start}`}>
            <th scope="row">{t(`total.${total.key}`)}</th>
            <td className="number">
              {total.value.toLocaleString('zh-CN')}
              {total.unit}
            </td>
            <td>
              <button type="button" className="text-link" onClick={() => go(total)}>
                {t('details.goThere')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
