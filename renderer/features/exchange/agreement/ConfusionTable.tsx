import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../../../main/contract/annotation.ts';
import type { Agreement } from '../../../../main/contract/exchange.ts';

type ConfusionTableProps = Pick<Agreement, 'table'> & { names: { a: string; b: string } };

/** How often one said this and the other that, for every verdict that either of them gave. */
export function ConfusionTable({ table, names }: ConfusionTableProps) {
  const { t } = useTranslation();
  const given = VERDICTS.filter((verdict) => table.some(({ a, b }) => a === verdict || b === verdict));
  const countOf = (one: string, other: string) => table.find(({ a, b }) => a === one && b === other)?.count ?? 0;
  return (
    <div className="confusion-scroll">
      <table className="confusion">
        <caption>{t('agreement.table', names)}</caption>
        <thead>
          <tr>
            <td />
            {given.map((verdict) => (
              <th key={verdict} scope="col">
                {t(`verdict.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {given.map((one) => (
            <tr key={one}>
              <th scope="row">{t(`verdict.${one}`)}</th>
              {given.map((other) => (
                <td key={other} className={one === other ? 'confusion-same' : ''}>
                  {countOf(one, other)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
