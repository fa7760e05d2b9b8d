import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANCHOR_STATES, ANNOTATION_KINDS, VERDICTS } from '../../../main/contract/annotation.ts';
import { ANNOTATION_ORDERS } from '../../../main/contract/annotation-list.ts';
import { type Address, formatAddress, parseAddress } from '../../../renderer/state/address.ts';
import { annotationsAddress, MARK_GROUPS, MARK_VIEWS } from '../../../renderer/state/annotations-address.ts';
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
    place: fc.constant('changes' as const),
    bulletin: words,
    from: fc.option(fc.integer({ min: 1, max: 99 })),
    to: fc.option(fc.integer({ min: 1, max: 99 })),
    at: fc.option(fc.nat({ max: 9999 })),
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
  fc.record({
    place: fc.constant('annotations' as const),
    view: fc.constantFrom(...MARK_VIEWS),
    filter: fc.record(
      {
        bulletin: words,
        kind: fc.constantFrom(...ANNOTATION_KINDS),
        tag: words,
        verdict: fc.constantFrom(...VERDICTS),
        author: words,
        state: fc.constantFrom(...ANCHOR_STATES),
        from: fc.constant('2026-01-02'),
        to: fc.constant('2026-12-31'),
        query: words,
      },
      { requiredKeys: [] },
    ),
    group: fc.constantFrom(...MARK_GROUPS),
    order: fc.constantFrom(...ANNOTATION_ORDERS),
    chosen: fc.option(words),
  }),
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
  expect(parseAddress('/annotations/attic?kind=nonsense&verdict=true&from=yesterday&group=mood')).toEqual(
    annotationsAddress({ verdict: 'true' }),
  );
  expect(parseAddress('/read/%E5%')).toMatchObject({ place: 'read', bulletin: '%E5%' });
});
