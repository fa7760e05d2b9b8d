import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURS } from '../../../main/contract/annotation.ts';
import { useReader } from '../reader/reader-store.ts';
import { citeSelection, markSelection } from './selection-acts.ts';
import { useSelectionPlace } from './use-selection-place.ts';

/** The one small bar beside selected text. */
export function SelectionBar() {
  const { t } = useTranslation();
  const place = useSelectionPlace();
  const isDrafting = useReader((state) => state.draft !== null);
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    if (place === null) setDismissed(false);
  }, [place]);
  if (place === null || isDrafting || isDismissed) return null;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t('selection.bar')}
      data-testid="selection-bar"
      style={{ left: place.left, top: place.top }}
      // The bar must not take the selection away that it works on.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && setDismissed(true)}
    >
      <button type="button" onClick={() => markSelection('highlight')}>
        {t('kind.highlight')}
      </button>
      <span className="selection-colours">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            className={`dot dot-${colour}`}
            aria-label={t('selection.highlightAs', { use: t(`colour.${colour}`) })}
            title={t(`colour.${colour}`)}
            onClick={() => markSelection('highlight', colour)}
          />
        ))}
      </span>
      <button type="button" onClick={() => markSelection('note')}>
        {t('kind.note')}
      </button>
      <button type="button" onClick={() => markSelection('verdict')}>
        {t('kind.verdict')}
      </button>
      <button type="button" onClick={citeSelection}>
        {t('selection.cite')}
      </button>
    </div>
  );
}
