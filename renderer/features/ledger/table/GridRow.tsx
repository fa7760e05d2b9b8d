import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBulletins } from '../../library/library-queries.ts';
import type { LedgerLine, LedgerRow } from '../ledger-rows.ts';
import { placeWords } from '../place-words.ts';
import { ClaimCells } from './ClaimCells.tsx';
import { JudgementCells } from './JudgementCells.tsx';
import { MeasureCells } from './MeasureCells.tsx';

type GridRowProps = {
  line: LedgerLine;
  index: number;
  topPx: number;
  columns: number;
  isChosen: boolean;
  isReachable: boolean;
  showsBulletin: boolean;
};

/** A line of the table: the heading of a group, or a row with its check. Keys and clicks are heard by the table. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, index, topPx, columns, isChosen } = props;
  const style = { transform: `translateY(${topPx}px)` };
  if ('heading' in line) return <HeadingRow heading={line.heading} count={line.count} {...{ index, columns, style }} />;
  const { row } = line;
  return (
    <tr
      className={`ledger-row ledger-line${isChosen ? ' ledger-line-chosen' : ''}`}
      style={style}
      aria-rowindex={index + 2}
      aria-current={isChosen}
      data-row={row.id}
    >
      <WordsCell {...props} row={row} />
      {row.table === 'claims' ? <ClaimCells row={row} /> : <MeasureCells row={row} />}
      <JudgementCells row={row} />
    </tr>
  );
});

function HeadingRow(props: { heading: string; count: number; index: number; columns: number; style: object }) {
  const { t } = useTranslation();
  const { heading, count, index, columns, style } = props;
  return (
    <tr className="ledger-line ledger-heading" style={style} aria-rowindex={index + 2}>
      <th scope="colgroup" colSpan={columns}>
        <span>{heading === '' ? t('ledger.noGroup') : heading}</span>
        <span className="count">{t('ledger.count', { count })}</span>
      </th>
    </tr>
  );
}

/** What the row is about, and where it stands; the one thing in the row that the focus goes to. */
function WordsCell({ row, isReachable, showsBulletin }: GridRowProps & { row: LedgerRow }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data;
  const shortTitle = showsBulletin ? (bulletins?.find(({ id }) => id === row.bulletin)?.shortTitle ?? '') : '';
  const words = row.table === 'claims' ? row.claim.subject || t('ledger.noSubject') : row.words;
  return (
    <td className="cell cell-words">
      <button type="button" className="ledger-words" data-focus={row.id} tabIndex={isReachable ? 0 : -1}>
        <span className="ledger-words-text" lang="zh">
          {words}
        </span>
        <span className="ledger-words-place">
          {[shortTitle, placeWords(row, t)].filter((part) => part !== '').join(t('common.dot'))}
        </span>
      </button>
    </td>
  );
}
