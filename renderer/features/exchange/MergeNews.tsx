import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../main/contract/exchange.ts';

/** Lines of a list that are shown; the rest is counted. */
const FEW = 5;

/** What a file would bring: how many marks, which of them would stand side by side with others, and what is missing here. */
export function MergeNews({ found }: { found: MergePreview }) {
  const { t } = useTranslation();
  const { added, updated, unchanged, conflicts, missing, unplaced, skipped } = found;
  const counts = { added, updated, unchanged, conflicts: conflicts.length };
  return (
    <>
      <dl className="merge-counts" data-testid="merge-counts">
        {(['added', 'updated', 'unchanged', 'conflicts'] as const).map((name) => (
          <div key={name} className={counts[name] === 0 ? 'quiet' : ''}>
            <dt>{t(`exchange.counts.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {added + updated === 0 && <p>{t('exchange.nothingNew')}</p>}
      {conflicts.length > 0 && (
        <FewLines
          lead={t(added + updated === 0 ? 'exchange.conflictsStill' : 'exchange.conflictsLead')}
          lines={conflicts.map(({ id, shortTitle, quote }) => ({
            key: id,
            words: t('exchange.quoted', { name: shortTitle || t('marks.noBulletin'), quote }),
          }))}
        />
      )}
      {missing.length > 0 && (
        <FewLines
          lead={t('exchange.missingLead')}
          lines={missing.map(({ id, title, missing: what, marks }) => ({
            key: id,
            words: t(`exchange.missing.${what}`, { title: title ?? t('reader.noTitle'), count: marks }),
          }))}
        />
      )}
      {unplaced > 0 && <p>{t('exchange.unplaced', { count: unplaced })}</p>}
      {skipped.length > 0 && (
        <p>
          {t('exchange.skipped', {
            count: skipped.length,
            numbers: skipped
              .slice(0, FEW)
              .map(({ number }) => number)
              .join(t('common.listComma')),
          })}
        </p>
      )}
    </>
  );
}

type FewLinesProps = { lead: string; lines: readonly { key: string; words: string }[] };

function FewLines({ lead, lines }: FewLinesProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p>{lead}</p>
      <ul className="merge-lines">
        {lines.slice(0, FEW).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
        {lines.length > FEW && <li className="quiet">{t('exchange.more', { count: lines.length - FEW })}</li>}
      </ul>
    </div>
  );
}
