import { useTranslation } from 'react-i18next';
import {
  type ComparedBulletin,
  PERFORMANCE_MEASURES,
  type PerformanceFigure,
  type PerformanceStatement,
} from '../../../../main/contract/ledger-corrections.ts';
import { openInReader } from '../open-words.ts';

/** The figures behind the chart: one row a bulletin. Each number leads to its sentence. */
export function PerformanceTable({ compared }: { compared: readonly ComparedBulletin[] }) {
  const { t } = useTranslation();
  return (
    <table className="compare-table" data-testid="compare-table">
      <caption className="for-screen-readers">{t('ledger.view.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ledger.bulletin')}</th>
          {PERFORMANCE_MEASURES.map((measure) => (
            <th key={measure} scope="col">
              {t(`ledger.performance.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.map(({ bulletin, shortTitle, figures }) => (
          <tr key={bulletin}>
            <th scope="row">{shortTitle}</th>
            {PERFORMANCE_MEASURES.map((measure) => (
              <td key={measure}>
                <FigureCell bulletin={bulletin} figure={figures.find((each) => each.measure === measure)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCell({ bulletin, figure }: { bulletin: string; figure: PerformanceFigure | undefined }) {
  const { t } = useTranslation();
  const [place] = figure?.places ?? [];
  if (!figure || !place) return <span className="quiet">{t('ledger.unstated')}</span>;
  if (!figure.isCertain) return <Statements bulletin={bulletin} statements={figure.statements} />;
  return (
    <button
      type="button"
      className="text-link"
      title={figure.isComputed ? t('ledger.computed') : undefined}
      onClick={() => openInReader({ bulletin, ...place })}
    >
      {figure.printed}
      {figure.isComputed && <span className="quiet"> {t('ledger.computedShort')}</span>}
    </button>
  );
}

/** What the text says here and there of a measure that its summary does not settle: every one, with its section. */
function Statements({ bulletin, statements }: { bulletin: string; statements: readonly PerformanceStatement[] }) {
  const { t } = useTranslation();
  return (
    <ul className="compare-statements" aria-label={t('ledger.notInSummary')}>
      {statements.map(({ start, end, printed, isSummary, section }) => (
        <li key={start}>
          <button type="button" className="text-link" onClick={() => openInReader({ bulletin, start, end })}>
            {printed}
          </button>
          <span className="quiet" title={section.map(({ label, title }) => `${label ?? ''}${title}`).join(' › ')}>
            {isSummary ? t('ledger.inSummary') : (section.at(-1)?.title ?? t('ledger.inText'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
