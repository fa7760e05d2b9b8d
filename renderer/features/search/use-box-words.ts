import { useEffect, useRef, useState } from 'react';
import { type Address, formatAddress } from '../../state/address.ts';
import { useNavigation } from '../../state/navigation.ts';
import { searchAddress } from '../../state/search-address.ts';
import { showResults } from './go-search.ts';
import { useSearchBox } from './search-box-store.ts';
import { lookHere } from './search-here.ts';

/**
 * The words in the box and where they are looked for. The box is ahead of the address: what is typed stands in it at
 * once, and an address that comes by Back or Forward replaces it.
 */
export function useBoxWords() {
  const address = useNavigation((state) => state.address);
  const within = useSearchBox((state) => state.within);
  const addressed = wordsOf(address);
  const [text, setText] = useState(addressed);
  const isComposing = useRef(false);
  const isHere = address.place === 'read' && within === address.bulletin;
  const scope = scopeOf(address, isHere);

  useEffect(() => {
    // The reader's own typing is never overwritten while an input method is at it.
    if (!isComposing.current) setText(addressed);
  }, [addressed]);

  const search = (query: string, bulletin = scope) => {
    if (address.place === 'read' && bulletin === address.bulletin) return lookHere(address, query);
    if (query.trim() === '' && address.place !== 'search') return;
    const next = address.place === 'search' ? { ...address, query, bulletin } : searchAddress(query, { bulletin });
    if (formatAddress(next) !== formatAddress(address)) showResults(next);
  };
  return {
    address,
    text,
    addressed,
    isHere,
    scope,
    isComposing,
    search,
    type: (words: string) => {
      setText(words);
      if (!isComposing.current) search(words);
    },
    widen: () => {
      useSearchBox.setState({ within: null });
      if (address.place === 'search' || text.trim() !== '') search(text, null);
    },
  };
}

/** The words that an address looks for. */
function wordsOf(address: Address): string {
  if (address.place === 'search') return address.query;
  return address.place === 'read' ? address.find : '';
}

function scopeOf(address: Address, isHere: boolean): string | null {
  if (address.place === 'search') return address.bulletin;
  return address.place === 'read' && isHere ? address.bulletin : null;
}
