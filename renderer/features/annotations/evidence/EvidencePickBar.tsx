import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { printedShortcut } from '../../../commands/shortcut.ts';
import { Button } from '../../../components/Button.tsx';
import { useReader } from '../../reader/reader-store.ts';
import { leavePick, takeEvidence, useEvidencePick } from './evidence-pick.ts';
import './evidence.css';

/** Says, in every place of the window, that evidence is being looked for and how that ends. */
export function EvidencePickBar() {
  const { t } = useTranslation();
  const pick = useEvidencePick((state) => state.pick);
  const hasSelection = useReader((state) => state.selection !== null);
  const isPicking = pick !== null;
  useEffect(() => (isPicking ? bindPickKeys() : undefined), [isPicking]);
  if (!pick) return null;
  return (
    <section className="pick-bar" aria-label={t('evidence.picking')} data-testid="pick-bar">
      <p role="status">{t('evidence.pickHow', { quote: pick.quote })}</p>
      <Button look="main" disabled={!hasSelection} onClick={takeEvidence}>
        {t('evidence.take')} <kbd>{printedShortcut('Enter')}</kbd>
      </Button>
      <Button onClick={leavePick}>
        {t('common.cancel')} <kbd>{printedShortcut('Esc')}</kbd>
      </Button>
    </section>
  );
}

/** Enter takes the selected words and Esc ends the search, wherever the focus is but in a field, a button, a dialog. */
function bindPickKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('dialog[open]') || isBusy(event)) return;
    if (event.key === 'Escape') leavePick();
    else if (event.key === 'Enter' && useReader.getState().selection) takeEvidence();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

function isBusy({ key, target }: KeyboardEvent): boolean {
  const own = key === 'Enter' ? 'input, textarea, select, button, a, [role=option]' : 'input, textarea, select';
  return target instanceof HTMLElement && target.closest(own) !== null;
}
