import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, formatAddress, parseAddress } from '../../../renderer/state/address.ts';
import { SEARCH_SORTS, SEARCH_VIEWS, searchAddress } from '../../../renderer/state/search-address.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed());
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constantFrom<Address>({ place: 'start' }, { place: 'library' }, { place: 'settings' }, { place: 'health' }),
  fc.record({
    place: fc.constant('read' as const),
    bulletin: words,
    at: fc.option(fc.nat()),
    find: fc.oneof(fc.constant(''), words),
  }),
  fc.record({
    place: fc.constant('search' as const),
    query: fc.oneof(fc.constant(''), words),
    bulletin: fc.option(words),
    filters: fc.record(
      { unit: words, round: words, year: words, kind: words, marked: fc.constant('yes' as const) },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom(...SEARCH_SORTS),
    view: fc.constantFrom(...SEARCH_VIEWS),
  }),
  fc.constantFrom<Address>(
    { place: 'annotations', filter: {} },
    { place: 'annotations', filter: { kind: 'verdict', verdict: 'untrue', tag: '旧住房 & 修缮', query: '100%?' } },
  ),
);

test('every address is read back as it was', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

test.each(['', '/', '/nowhere', '#/nowhere?x=1'])('the unknown address %j is the start screen', (text) => {
  expect(parseAddress(text)).toEqual({ place: 'start' });
});

test('an unknown order or view of results is the usual one', () => {
  expect(parseAddress('/search?q=a&sort=length&view=3d&marked=no')).toEqual(searchAddress('a'));
});

test('a wrong offset, filter or escape is passed over', () => {
  expect(parseAddress('/read/a?at=-3')).toEqual({ place: 'read', bulletin: 'a', at: null, find: '' });
  expect(parseAddress('/annotations?kind=nonsense&verdict=true')).toEqual({
    place: 'annotations',
    filter: { verdict: 'true' },
  });
  expect(parseAddress('/read/%E5%')).toMatchObject({ place: 'read', bulletin: '%E5%' });
});
