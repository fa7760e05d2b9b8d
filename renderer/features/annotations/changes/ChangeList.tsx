import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionComparison } from '../../../../main/contract/revisions.ts';
import { Button } from '../../../components/Button.tsx';
import type { ChangesAddress } from '../../../state/changes-address.ts';
import { noteAddress } from '../../../state/navigation.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { useChangesInHand } from './changes-in-hand.ts';
import { firstRows, numberedRows } from './numbered-rows.ts';
import { TouchedMarks } from './TouchedMarks.tsx';
import { UnchangedRow } from './UnchangedRow.tsx';

/** Changes that stand in the page at first, and more at a time. */
const FEW = 100;

/** Every change in the order of the text, what did not change folded between them. */
export function ChangeList({ comparison, address }: { comparison: RevisionComparison; address: ChangesAddress }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(FEW);
  const at = useChangesInHand((state) => state.at);
  const { stretches, marks, elsewhere, text } = comparison;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const { rows, count } = numberedRows(stretches);
  const shownChanges = Math.max(most, (at ?? 0) + 1);
  const shown = firstRows(rows, shownChanges, count);

  useEffect(() => {
    const first = address.at === null ? null : Math.min(address.at, count - 1);
    useChangesInHand.setState((before) => ({ count, at: before.at ?? first }));
  }, [count, address.at]);
  useEffect(() => () => useChangesInHand.setState({ count: 0, at: null }), []);

  useLayoutEffect(() => {
    const row = at === null ? null : list.current?.querySelector<HTMLElement>(`[data-change="${at}"]`);
    if (!row || row.contains(document.activeElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }, [at]);

  const hold = (change: number) => {
    useChangesInHand.setState({ at: change });
    noteAddress({ ...address, at: change });
  };
  return (
    <div className="changes-list" ref={list}>
      <p className="quiet">{t('changes.lead')}</p>
      {shown.map(({ stretch, change }) =>
        change === null ? (
          <UnchangedRow key={`same ${stretch.to.start}`} stretch={stretch} text={text} />
        ) : (
          <ChangeRow
            key={`change ${stretch.from.start} ${stretch.to.start}`}
            stretch={stretch}
            marks={stretch.marks.flatMap((id) => byId.get(id) ?? [])}
            number={change}
            onHold={hold}
          />
        ),
      )}
      {shownChanges < count && (
        <Button onClick={() => setMost(shownChanges + FEW)}>
          {t('changes.more', { count: count - shownChanges })}
        </Button>
      )}
      {elsewhere.length > 0 && (
        <section className="changes-elsewhere">
          <h2>{t('changes.elsewhere', { count: elsewhere.length })}</h2>
          <TouchedMarks marks={elsewhere} />
        </section>
      )}
    </div>
  );
}
