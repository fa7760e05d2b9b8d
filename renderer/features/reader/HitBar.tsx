import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import type { Address } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { searchAddress } from '../../state/search-address.ts';
import { showResults } from '../search/go-search.ts';
import { useReader } from './reader-store.ts';
import { stepThroughHits } from './step-through-hits.ts';

/** Says which of how many hits is shown, and steps through them. */
export function HitBar({ address }: { address: Extract<Address, { place: 'read' }> }) {
  const { t } = useTranslation();
  const count = useReader((state) => state.hits.length);
  const current = useReader((state) => state.currentHit);
  return (
    <search className="hit-bar" aria-label={t('search.inText')} data-testid="hit-bar">
      <button
        type="button"
        className="hit-words"
        title={t('search.everywhere')}
        onClick={() => showResults(searchAddress(address.find))}
      >
        {address.find}
      </button>
      <span role="status" data-testid="hit-count">
        {count === 0 ? t('search.noneHere') : t('search.ofHits', { current: current + 1, count })}
      </span>
      {count > 0 && (
        <button
          type="button"
          className="text-link"
          onClick={() => showResults(searchAddress(address.find, { bulletin: address.bulletin }))}
        >
          {t('search.listHere')}
        </button>
      )}
      <IconButton
        icon="up"
        label={t('command.previousHit')}
        disabled={count === 0}
        onClick={() => stepThroughHits(-1)}
      />
      <IconButton icon="down" label={t('command.nextHit')} disabled={count === 0} onClick={() => stepThroughHits(1)} />
      <IconButton
        icon="close"
        label={t('search.clear')}
        onClick={() => {
          useReader.setState({ searchedFrom: null });
          navigate({ ...address, find: '', at: useReader.getState().visible.start }, { replace: true });
        }}
      />
    </search>
  );
}
