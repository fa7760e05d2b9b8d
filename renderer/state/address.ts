import {
  type AnnotationsAddress,
  annotationsFields,
  annotationsPath,
  readAnnotationsAddress,
} from './annotations-address.ts';
import { type ChangesAddress, changesFields, readChangesAddress } from './changes-address.ts';
import { type LedgerAddress, ledgerFields, ledgerPath, readLedgerAddress } from './ledger-address.ts';
import { readSearchAddress, type SearchAddress, searchFields } from './search-address.ts';

/** Every place of the window. `at` is an offset in the reading text; `find` are words lit up in the text. */
export type Address =
  | { place: 'start' }
  | { place: 'library' }
  | { place: 'read'; bulletin: string; at: number | null; find: string }
  | ChangesAddress
  | SearchAddress
  | AnnotationsAddress
  | LedgerAddress
  | { place: 'settings' }
  | { place: 'health' };

export type Place = Address['place'];

/** Reads `/read/<id>?at=120`; anything unknown leads to the start screen. */
export function parseAddress(text: string): Address {
  const [path = '', search = ''] = text.replace(/^#/, '').split('?', 2);
  const [, place, rest = ''] = path.split('/');
  const query = new URLSearchParams(search);
  switch (place) {
    case 'library':
    case 'settings':
    case 'health':
      return { place };
    case 'read':
      return rest === '' ? { place: 'library' } : readAddress(decoded(rest), query);
    case 'changes':
      return rest === '' ? { place: 'library' } : readChangesAddress(decoded(rest), query);
    case 'search':
      return readSearchAddress(query);
    case 'annotations':
      return readAnnotationsAddress(rest, query);
    case 'ledger':
      return readLedgerAddress(rest, query);
    default:
      return { place: 'start' };
  }
}

/** The text of an address; `parseAddress` reads it back to an equal one. */
export function formatAddress(address: Address): string {
  switch (address.place) {
    case 'start':
      return '/';
    case 'read':
      return `/read/${encodeURIComponent(address.bulletin)}${search({ at: address.at?.toString(), q: address.find })}`;
    case 'changes':
      return `/changes/${encodeURIComponent(address.bulletin)}${search(changesFields(address))}`;
    case 'search':
      return `/search${search(searchFields(address))}`;
    case 'annotations':
      return `${annotationsPath(address)}${search(annotationsFields(address))}`;
    case 'ledger':
      return `${ledgerPath(address)}${search(ledgerFields(address))}`;
    default:
      return `/${address.place}`;
  }
}

function readAddress(bulletin: string, query: URLSearchParams): Address {
  const at = query.get('at');
  return {
    place: 'read',
    bulletin,
    at: at !== null && /^\d+$/.test(at) ? Number(at) : null,
    find: query.get('q') ?? '',
  };
}

function search(fields: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
