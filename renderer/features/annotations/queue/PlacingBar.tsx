import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { useReader } from '../../reader/reader-store.ts';
import { goToText, leavePlacing, placeHere, usePlacing } from './placing.ts';
import '../evidence/evidence.css';
import './queue.css';

/** Says, in every place of the window, that a mark looks for its words and how that ends. */
export function PlacingBar() {
  const { t } = useTranslation();
  const mark = usePlacing((state) => state.placing?.mark);
  const bulletin = useReader((state) => state.bulletin?.id);
  const hasSelection = useReader((state) => state.selection !== null);
  const isPlacing = mark !== undefined;
  useEffect(() => (isPlacing ? bindPlacingKeys() : undefined), [isPlacing]);
  if (!mark) return null;
  return (
    <section className="pick-bar" aria-label={t('queue.byHand')} data-testid="placing-bar">
      <p role="status">{t('queue.chooseWords')}</p>
      <q className="placing-quote" lang="zh" title={mark.quote}>
        {mark.quote}
      </q>
      {bulletin === mark.bulletin ? (
        <Button look="main" disabled={!hasSelection} onClick={() => void placeHere()}>
          {t('queue.placeHere')} <kbd>{t('queue.enter')}</kbd>
        </Button>
      ) : (
        <Button onClick={goToText}>{t('queue.toText', { name: mark.shortTitle })}</Button>
      )}
      <Button look="quiet" onClick={leavePlacing}>
        {t('common.cancel')} <kbd>{t('queue.escape')}</kbd>
      </Button>
    </section>
  );
}

/** Enter places and Esc leaves, wherever the focus is but in a field, a button, a dialog. Gives back its own undo. */
function bindPlacingKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('dialog[open]') || isBusy(event)) return;
    if (event.key === 'Escape') leavePlacing();
    else if (event.key === 'Enter' && useReader.getState().selection) void placeHere();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

function isBusy({ key, target }: KeyboardEvent): boolean {
  const own = key === 'Enter' ? 'input, textarea, select, button, a' : 'input, textarea, select';
  return target instanceof HTMLElement && target.closest(own) !== null;
}
