import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LightOffice, type Parcel } from '../../../helpers/light-office.ts';

const RUNS = process.env.XUNYUE_FULL ? 10_000 : 80;

/** Files in memory are made anew after so many histories: what SQLite holds of one is given back at its end. */
const RUNS_AT_A_TIME = 250;

const index = fc.nat(3);
const pick = fc.nat(20);
const mostly = fc.constantFrom(true, true, true, false);

const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** Something that a person does, alone or with what they were handed. `again`: a package that was handed over before. */
const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('create' as const), who: index, shared: mostly }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      who: index,
      pick,
      shared: seldom(mostly),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('remove', 'restore', 'settle'), who: index, pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('undo', 'redo'), who: index }) },
  {
    weight: 7,
    arbitrary: fc.record({
      does: fc.constant('hand' as const),
      who: index,
      to: index,
      isPrivate: fc.constantFrom(false, false, false, true),
      part: seldom(fc.subarray(['甲', '乙', '丙', '丁'], { minLength: 1 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('again' as const), who: index, pick }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Up to four persons, what they did, and the orders in which each takes what everybody has in the end. */
const history = fc.record({
  persons: fc.integer({ min: 2, max: 4 }),
  acts: fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }),
  orders: fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), { minLength: 4, maxLength: 4 }),
});

function perform(offices: readonly LightOffice[], sent: Parcel[], what: Act): void {
  const office = offices[what.who % offices.length];
  if (!office) return;
  switch (what.does) {
    case 'create':
      office.create(what.shared);
      break;
    case 'edit':
      office.edit(what.pick, what.shared);
      break;
    case 'hand': {
      const parcel = office.pack(what.isPrivate, what.part ?? []);
      sent.push(parcel);
      offices[what.to % offices.length]?.take(parcel);
      break;
    }
    case 'again': {
      const parcel = sent[what.pick % Math.max(1, sent.length)];
      if (parcel) office.take(parcel);
      break;
    }
    case 'undo':
    case 'redo':
      office[what.does]();
      break;
    default:
      office[what.does](what.pick);
  }
}

/** Everybody hands out everything that is shared, and takes what the others have, each in an order of their own. */
function exchangeAll(offices: readonly LightOffice[], orders: readonly number[][]): void {
  const parcels = offices.map((office) => office.pack(false));
  for (const [at, office] of offices.entries()) {
    for (const from of orders[at] ?? []) {
      const parcel = parcels[from];
      if (parcel && from !== at) office.take(parcel);
    }
  }
}

function forgettingAll(offices: readonly LightOffice[], work: () => void): void {
  const [first, ...rest] = offices;
  if (first) first.forgetting(() => forgettingAll(rest, work));
  else work();
}

function expectAlike(offices: readonly LightOffice[]): void {
  const [first, ...rest] = offices.map((office) => office.shared());
  for (const other of rest) {
    for (const [record, mine] of first ?? []) {
      const theirs = other.get(record);
      expect(theirs?.versions).toEqual(mine.versions);
      expect(theirs?.heads).toEqual(mine.heads);
      if (mine.isAllShared && theirs?.isAllShared) expect(theirs.standing).toEqual(mine.standing);
    }
    expect(other.size).toBe(first?.size);
  }
}

/** The log verifies, every version that was made is there, and all the packages once more bring nothing. */
function expectWhole(office: LightOffice, parcels: readonly Parcel[]): void {
  const events = office.verify();
  expect(events).toMatchObject({ ok: true, firstBroken: null });
  const kept = office.kept();
  expect([...office.made].filter((version) => !kept.has(version))).toEqual([]);
  for (const parcel of parcels) office.take(parcel);
  expect(office.verify()).toEqual(events);
}

/** What was hard in a history: marks in conflict, and marks of which some keep a part to themselves. */
type Hard = { conflicts: number; withheld: number };

function live(offices: readonly LightOffice[], acts: readonly Act[], orders: readonly number[][]): Hard {
  const sent: Parcel[] = [];
  for (const what of acts) perform(offices, sent, what);
  // What somebody took back of a merge comes again with the first exchange, and is handed on with the second.
  for (let round = 0; round < 2; round++) exchangeAll(offices, orders);
  expectAlike(offices);
  const parcels = offices.map((office) => office.pack(false));
  for (const office of offices) expectWhole(office, parcels);
  const marks = [...(offices[0]?.shared().values() ?? [])];
  return {
    conflicts: marks.filter(({ heads }) => heads.length > 1).length,
    withheld: marks.filter(({ isAllShared }) => !isAllShared).length,
  };
}

describe('packages', () => {
  it('leave everybody with the same, whatever was done, handed over, repeated and undone, in whatever order', () => {
    const seen: Hard = { conflicts: 0, withheld: 0 };
    let all: LightOffice[] = [];
    const property = fc.property(history, ({ persons, acts, orders }) => {
      const offices = all.slice(0, persons);
      forgettingAll(offices, () => {
        const { conflicts, withheld } = live(offices, acts, orders);
        seen.conflicts += conflicts;
        seen.withheld += withheld;
      });
    });
    for (let run = 0; run < RUNS; run += RUNS_AT_A_TIME) {
      all = ['甲', '乙', '丙', '丁'].map((id) => new LightOffice(id));
      try {
        fc.assert(property, { numRuns: Math.min(RUNS_AT_A_TIME, RUNS - run) });
      } finally {
        for (const { db } of all) db.close();
      }
    }
    // The histories are worth something only where they have what is hard.
    expect(seen.conflicts).toBeGreaterThan(RUNS / 10);
    expect(seen.withheld).toBeGreaterThan(RUNS / 10);
  }, 1_800_000);
});
