import { create } from 'zustand';
import { type Address, formatAddress, parseAddress } from './address.ts';

type Navigation = {
  address: Address;
  /** Steps taken since the window opened: how far Back can go. */
  depth: number;
  /** Counts arrivals, so that going to the same address twice is still heard. */
  arrival: number;
};

export const useNavigation = create<Navigation>(() => ({
  address: parseAddress(window.location.hash),
  depth: depthOf(window.history.state),
  arrival: 0,
}));

/** Goes to an address; Back leads here again unless `replace` is set. */
export function navigate(address: Address, { replace = false } = {}): void {
  const url = `#${formatAddress(address)}`;
  const depth = useNavigation.getState().depth + (replace ? 0 : 1);
  if (replace) window.history.replaceState({ depth }, '', url);
  else window.history.pushState({ depth }, '', url);
  arrive(address, depth);
}

/** Notes the reader's line in the current entry without telling anyone, so that Back finds it. */
export function noteAddress(address: Address): void {
  window.history.replaceState({ depth: useNavigation.getState().depth }, '', `#${formatAddress(address)}`);
}

/** One step back; from the first entry, to the start screen. */
export function goBack(): void {
  if (useNavigation.getState().depth > 0) window.history.back();
  else navigate({ place: 'start' }, { replace: true });
}

export function goForward(): void {
  window.history.forward();
}

/** Follows Back and Forward of the host. Gives back its own undo. */
export function onHistoryMove(): () => void {
  const follow = () => arrive(parseAddress(window.location.hash), depthOf(window.history.state));
  window.addEventListener('popstate', follow);
  // The address may have moved between the first picture and this moment.
  const { address } = useNavigation.getState();
  if (formatAddress(parseAddress(window.location.hash)) !== formatAddress(address)) follow();
  return () => window.removeEventListener('popstate', follow);
}

function arrive(address: Address, depth: number): void {
  useNavigation.setState(({ arrival }) => ({ address, depth, arrival: arrival + 1 }));
}

function depthOf(state: unknown): number {
  const depth: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'depth') : 0;
  return typeof depth === 'number' ? depth : 0;
}
