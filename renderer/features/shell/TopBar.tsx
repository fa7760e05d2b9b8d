import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { type Address, formatAddress } from '../../state/address.ts';
import { annotationsAddress } from '../../state/annotations-address.ts';
import { ledgerAddress } from '../../state/ledger-address.ts';
import { goBack, goForward, navigate, useNavigation } from '../../state/navigation.ts';
import { openDialog } from '../../state/shell.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { foldLeftPane, foldRightPane } from './shell-acts.ts';
import { usePaneState } from './use-pane-state.ts';

const PLACES = [{ place: 'library' }, annotationsAddress(), ledgerAddress()] as const satisfies readonly Address[];

/** Name, places and the one search box. */
export function TopBar() {
  const { t } = useTranslation();
  const { place } = useNavigation((state) => state.address);
  const { left, right } = usePaneState();
  const isReading = place === 'read';
  return (
    <header className="top-bar">
      <nav className="places" aria-label={t('place.nav')}>
        <a
          className="app-name"
          href={`#${formatAddress({ place: 'start' })}`}
          aria-label={`${t('app.name')} ${t('command.goStart')}`}
          onClick={(event) => go(event, { place: 'start' })}
        >
          {t('app.name')}
        </a>
        <IconButton icon="left" label={t('command.back')} onClick={goBack} className="history-step" />
        <IconButton icon="right" label={t('command.forward')} onClick={goForward} className="history-step" />
        {PLACES.map((address) => (
          <a
            key={address.place}
            className="place-link"
            href={`#${formatAddress(address)}`}
            aria-current={place === address.place || (address.place === 'library' && isReading) ? 'page' : undefined}
            onClick={(event) => go(event, address)}
          >
            {t(`place.${address.place}`)}
          </a>
        ))}
      </nav>
      {place === 'start' ? <span className="search-gap" /> : <SearchBox look="bar" />}
      <div className="top-acts">
        {isReading && (
          <IconButton icon="leftPane" label={t('command.leftPane')} aria-pressed={left.isOpen} onClick={foldLeftPane} />
        )}
        {isReading && (
          <IconButton
            icon="rightPane"
            label={t('command.rightPane')}
            aria-pressed={right.isOpen}
            onClick={foldRightPane}
          />
        )}
        <Button look="quiet" onClick={() => openDialog('palette')}>
          {t('place.commands')}
        </Button>
        <Button look="quiet" onClick={() => openDialog('export')}>
          {t('place.export')}
        </Button>
        <Button
          look="quiet"
          aria-current={place === 'settings' ? 'page' : undefined}
          onClick={() => navigate({ place: 'settings' })}
        >
          {t('place.settings')}
        </Button>
      </div>
    </header>
  );
}

function go(event: { preventDefault: () => void }, address: Address): void {
  event.preventDefault();
  navigate(address);
}
