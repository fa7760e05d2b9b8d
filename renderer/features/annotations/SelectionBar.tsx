import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURS } from '../../../main/contract/annotation.ts';
import { moveInToolbar } from '../../components/move-in-toolbar.ts';
import { useReader } from '../reader/reader-store.ts';
import { leavePick, takeEvidence, useEvidencePick } from './evidence/evidence-pick.ts';
import { useMarkForms } from './form/mark-forms.ts';
import { citeSelection, excerptSelection, highlightSelection, writeOnSelection } from './selection-acts.ts';
import { useSelectionPlace } from './use-selection-place.ts';
import './selection-bar.css';

/** Width of the bar in Chinese, in CSS pixels, until it has been measured. */
const USUAL_WIDTH_PX = 574;

/** The one small bar beside selected text. It is one stop of the Tab key; the arrow keys move within it. */
export function SelectionBar() {
  const { t } = useTranslation();
  const [widthPx, setWidthPx] = useState(USUAL_WIDTH_PX);
  const place = useSelectionPlace(widthPx);
  const isWritten = useIsWritten();
  const isPicking = useEvidencePick(({ pick }) => pick !== null);
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    if (place === null) setDismissed(false);
  }, [place]);
  if (place === null || (isWritten && !isPicking) || isDismissed) return null;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t(isPicking ? 'evidence.picking' : 'selection.bar')}
      data-testid="selection-bar"
      ref={(bar) => {
        if (bar) setWidthPx(bar.offsetWidth);
      }}
      style={{ left: place.left, top: place.top }}
      // The bar must not take the selection away that it works on.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isPicking) setDismissed(true);
        moveInToolbar(event);
      }}
    >
      {isPicking ? <PickButtons /> : <MarkButtons />}
    </div>
  );
}

/** Whether the selected words are being written on: the form then stands for the bar. */
function useIsWritten(): boolean {
  const selection = useReader((state) => state.selection);
  const bulletin = useReader((state) => state.bulletin?.id);
  return useMarkForms(({ forms }) =>
    forms.some(
      (form) =>
        form.mark === null &&
        form.bulletin === bulletin &&
        form.range.start === selection?.start &&
        form.range.end === selection.end,
    ),
  );
}

function MarkButtons() {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" onClick={() => highlightSelection()}>
        {t('kind.highlight')}
      </button>
      <span className="selection-colours">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            tabIndex={-1}
            className={`dot dot-${colour}`}
            aria-label={t('selection.highlightAs', { use: t(`colour.${colour}`) })}
            title={t(`colour.${colour}`)}
            onClick={() => highlightSelection(colour)}
          />
        ))}
      </span>
      {(['note', 'question', 'verdict'] as const).map((kind) => (
        <button key={kind} type="button" tabIndex={-1} onClick={() => writeOnSelection(kind)}>
          {t(`kind.${kind}`)}
        </button>
      ))}
      <button type="button" tabIndex={-1} onClick={excerptSelection}>
        {t('kind.excerpt')}
      </button>
      <button type="button" tabIndex={-1} onClick={() => writeOnSelection('sic')}>
        {t('kind.sic')}
      </button>
      <button type="button" tabIndex={-1} onClick={citeSelection}>
        {t('selection.cite')}
      </button>
    </>
  );
}

function PickButtons() {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" onClick={takeEvidence}>
        {t('evidence.take')}
      </button>
      <button type="button" tabIndex={-1} onClick={leavePick}>
        {t('common.cancel')}
      </button>
    </>
  );
}
