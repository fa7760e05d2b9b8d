import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../../../main/contract/annotation.ts';
import { Choice } from '../../../components/Choice.tsx';
import { typedNumber } from '../../../text/typed-number.ts';
import { differenceWords } from '../../annotations/form/difference-words.ts';
import type { LedgerRow } from '../ledger-rows.ts';
import { reportedFigure } from '../reported-figure.ts';
import { judgeRow } from '../row-acts.ts';
import { focusRow } from './focus-judgement.ts';

/** What is judged of a row. Everything is kept at once: a choice when it is made, words when the field is left. */
export function JudgementForm({ row }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const { mark } = row;
  return (
    <section className="ledger-judgement" aria-label={t('annotation.verdict')}>
      <Choice
        legend={t('annotation.verdict')}
        options={VERDICTS.map((verdict, index) => ({
          value: verdict,
          label: t(`verdict.${verdict}`),
          key: String(index + 1),
          className: `verdict-choice verdict-choice-${verdict}`,
        }))}
        value={mark?.verdict ?? null}
        onChange={(verdict) => void judgeRow(row, { verdict })}
      />
      {row.table === 'claims' && <VerifiedField key={mark?.figures?.verified ?? ''} row={row} />}
      <NoteField key={`note ${mark?.note ?? ''}`} row={row} />
      <label className="check">
        <input
          type="checkbox"
          checked={mark?.closed ?? false}
          onChange={({ target }) => void judgeRow(row, { closed: target.checked })}
        />
        <span>{t('annotation.close')}</span>
      </label>
    </section>
  );
}

function VerifiedField({ row }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const kept = row.mark?.figures?.verified ?? '';
  const [typed, setTyped] = useState(kept);
  const reported = row.table === 'claims' ? reportedFigure(row.claim) : null;
  const number = typedNumber(typed);
  const known = row.mark?.figures ?? { reported: reported?.value ?? null, unit: reported?.unit ?? '' };
  const difference = number === undefined ? null : differenceWords({ ...known, verified: number }, t);
  const field = useField(kept, setTyped, () => {
    if (number !== undefined && (number ?? '') !== kept) void judgeRow(row, { verified: number });
  });
  return (
    <label className="field">
      <span>
        {t('figures.verified')}
        {known.unit !== '' && t('ledger.inUnit', { unit: known.unit })}
      </span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        data-judgement="verified"
        value={typed}
        aria-invalid={number === undefined}
        onChange={({ target }) => setTyped(target.value)}
        {...field}
      />
      <span className="quiet" aria-live="polite" data-testid="ledger-difference">
        {number === undefined ? t('figures.noNumber') : difference}
      </span>
    </label>
  );
}

function NoteField({ row }: { row: LedgerRow }) {
  const { t } = useTranslation();
  const kept = row.mark?.note ?? '';
  const [typed, setTyped] = useState(kept);
  const field = useField(kept, setTyped, () => {
    if (typed !== kept) void judgeRow(row, { note: typed });
  });
  return (
    <label className="field">
      <span>{t('ledger.column.note')}</span>
      <textarea
        rows={2}
        maxLength={10_000}
        data-judgement="note"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        {...field}
      />
    </label>
  );
}

/**
 * A field is kept when it is left. Enter leaves it for the table; Esc does, too, with what was there before. Shift Enter
 * breaks a line.
 */
function useField(kept: string, setTyped: (words: string) => void, keep: () => void) {
  const isDropped = useRef(false);
  return {
    onBlur: () => {
      if (!isDropped.current) keep();
      isDropped.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { key, shiftKey, nativeEvent } = event;
      if (nativeEvent.isComposing || shiftKey || (key !== 'Enter' && key !== 'Escape')) return;
      event.preventDefault();
      if (key === 'Escape') {
        isDropped.current = true;
        setTyped(kept);
      }
      focusRow();
    },
  };
}
