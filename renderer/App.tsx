import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bindKeys } from './commands/run-command.ts';
import { followEvents } from './data/follow-events.ts';
import { AnnotationsPlace } from './features/annotations/AnnotationsPlace.tsx';
import { ChangesPlace } from './features/annotations/changes/ChangesPlace.tsx';
import { EvidencePickBar } from './features/annotations/evidence/EvidencePickBar.tsx';
import { PlacingBar } from './features/annotations/queue/PlacingBar.tsx';
import { backUpDaily } from './features/backup/backup-acts.ts';
import { HealthPlace } from './features/health/HealthPlace.tsx';
import { LedgerPlace } from './features/ledger/LedgerPlace.tsx';
import { prepareLedgers } from './features/ledger/prepare-ledgers.ts';
import { LibraryPlace } from './features/library/LibraryPlace.tsx';
import { useStatus } from './features/library/library-queries.ts';
import { ReaderPlace } from './features/reader/ReaderPlace.tsx';
import { RescuePlace } from './features/rescue/RescuePlace.tsx';
import { followSearches } from './features/search/go-search.ts';
import { SearchPlace } from './features/search/SearchPlace.tsx';
import { SettingsPlace } from './features/settings/SettingsPlace.tsx';
import { useSettings } from './features/settings/settings-queries.ts';
import { useAppearance } from './features/settings/use-appearance.ts';
import { bindEscape } from './features/shell/bind-escape.ts';
import { Dialogs } from './features/shell/Dialogs.tsx';
import { Notices } from './features/shell/Notices.tsx';
import { TopBar } from './features/shell/TopBar.tsx';
import { StartPlace } from './features/start/StartPlace.tsx';
import { StatusBar } from './features/status-bar/StatusBar.tsx';
import type { Address } from './state/address.ts';
import { onHistoryMove, useNavigation } from './state/navigation.ts';
import { useShell } from './state/shell.ts';

/** The window of a data folder that opened, or of one that did not: status is the one question that all of them answer. */
export function App() {
  const { data: status, error } = useStatus();
  useAppearance(useSettings());
  return status === undefined && error !== null ? <ClosedWindow reason={error} /> : <OpenWindow />;
}

function ClosedWindow({ reason }: { reason: Error }) {
  return (
    <div className="window" data-pure="true">
      <RescuePlace reason={reason} />
      <Notices />
    </div>
  );
}

/** The whole window: bar, place, foot, and what lies over them. */
function OpenWindow() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const isPure = useShell((state) => state.pureReading);
  useEffect(() => {
    const undos = [
      followEvents(),
      onHistoryMove(),
      followSearches(),
      bindKeys(),
      bindEscape(),
      backUpDaily(),
      prepareLedgers(),
    ];
    return () => {
      for (const undo of undos) undo();
    };
  }, []);
  return (
    <div className="window" data-pure={isPure} data-place={address.place}>
      <button type="button" className="skip-link" onClick={focusMain}>
        {t('place.skip')}
      </button>
      {!isPure && <TopBar />}
      <PlaceOf address={address} />
      {!isPure && <StatusBar />}
      <EvidencePickBar />
      <PlacingBar />
      <Dialogs />
      <Notices />
    </div>
  );
}

function PlaceOf({ address }: { address: Address }) {
  switch (address.place) {
    case 'start':
      return <StartPlace />;
    case 'library':
      return <LibraryPlace />;
    case 'read':
      return <ReaderPlace address={address} />;
    case 'changes':
      return <ChangesPlace address={address} />;
    case 'search':
      return <SearchPlace address={address} />;
    case 'annotations':
      return <AnnotationsPlace address={address} />;
    case 'ledger':
      return <LedgerPlace address={address} />;
    case 'settings':
      return <SettingsPlace />;
    case 'health':
      return <HealthPlace />;
  }
}

function focusMain(): void {
  document.querySelector<HTMLElement>('.sheet, .place')?.focus();
}
