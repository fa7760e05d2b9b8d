import { useLayoutEffect, useRef } from 'react';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import type { Address } from '../../state/address.ts';
import { useNavigation } from '../../state/navigation.ts';
import { usePositions } from '../library/library-queries.ts';
import { scrollToOffset } from './scroll-to.ts';

/** Brings the place of the address into view; without one, the line where this bulletin was left. */
export function useArrival(bulletin: Bulletin, address: Extract<Address, { place: 'read' }>): void {
  const arrival = useNavigation((state) => state.arrival);
  const positions = usePositions().data;
  const arrivedAt = useRef<string | null>(null);
  useLayoutEffect(() => {
    const key = `${bulletin.id} ${bulletin.revision} ${arrival}`;
    if (arrivedAt.current === key || positions === undefined) return;
    const isFirst = arrivedAt.current === null || !arrivedAt.current.startsWith(`${bulletin.id} `);
    arrivedAt.current = key;
    if (address.at !== null) scrollToOffset(address.at, 'in-context');
    else if (isFirst) {
      const kept = positions.find((position) => position.bulletin === bulletin.id);
      if (kept && kept.offset > 0) scrollToOffset(kept.offset, 'top');
    }
  }, [bulletin, address, arrival, positions]);
}
