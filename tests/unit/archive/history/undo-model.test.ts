import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedAnnotations } from '../../../../main/archive/annotations/annotation-store.ts';
import type { StoredAnnotation } from '../../../../main/archive/annotations/stored-annotation.ts';
import { RECORD_TABLES, signatoryOf } from '../../../../main/archive/handlers/personal-records.ts';
import { rebuildRecords } from '../../../../main/archive/history/shown-records.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';
import { recordRows } from '../../../helpers/record-rows.ts';

type Step =
  | { do: 'create'; words: string; note: string; tags: string[] }
  | { do: 'edit'; which: number; note: string }
  | { do: 'delete' | 'restore' | 'purge'; which: number }
  | { do: 'bulk'; which: number[]; tag: string }
  | { do: 'bulk-delete'; which: number[] }
  | { do: 'rename' | 'merge'; from: string; to: string }
  | { do: 'colour' | 'remove-tag'; tag: string }
  | { do: 'undo' | 'redo' | 'restart' | 'other' };

const note = fc.string({ unit: 'binary', maxLength: 12 });
const tag = fc.constantFrom('民生', '民生/电梯', '民生/电梯/加装', '复核');
const which = fc.nat(9);
const several = fc.array(which, { minLength: 1, maxLength: 6 });
const steps = <Doing extends string>(...doing: Doing[]) => fc.constantFrom(...doing);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: steps('create'),
      words: fc.constantFrom('整改', '徐汇区', '加装电梯', '𠮷祥'),
      note,
      tags: fc.array(tag, { maxLength: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: steps('edit'), which, note }) },
  { weight: 4, arbitrary: fc.record({ do: steps('delete', 'restore', 'purge'), which }) },
  { weight: 2, arbitrary: fc.record({ do: steps('bulk'), which: several, tag }) },
  { weight: 1, arbitrary: fc.record({ do: steps('bulk-delete'), which: several }) },
  { weight: 2, arbitrary: fc.record({ do: steps('rename', 'merge'), from: tag, to: tag }) },
  { weight: 2, arbitrary: fc.record({ do: steps('colour', 'remove-tag'), tag }) },
  { weight: 7, arbitrary: fc.record({ do: steps('undo') }) },
  { weight: 4, arbitrary: fc.record({ do: steps('redo') }) },
  { weight: 1, arbitrary: fc.record({ do: steps('restart', 'other') }) },
);

/** The plainest possible undo: every state is kept whole. */
type Model = { now: string; past: string[]; future: string[] };

const marksOf = (archive: PersonalArchive): StoredAnnotation[] => storedAnnotations(archive.context.person.writing());

/** Everything that a person sees: marks, recycle bin, tags. When a mark was put into the bin is not brought back. */
async function state(archive: PersonalArchive): Promise<string> {
  const bin = await archive.handlers['annotations.bin']({});
  const binned = bin.map(({ removedAt, removedBy, ...mark }) => mark).sort((a, b) => (a.id < b.id ? -1 : 1));
  const marks = marksOf(archive).sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ marks, binned, tags: await archive.handlers['tags.list']({}) });
}

const EMPTY = JSON.stringify({ marks: [], binned: [], tags: [] });

async function act({ handlers, ...archive }: PersonalArchive, what: Step): Promise<void> {
  const marks = marksOf({ handlers, ...archive });
  const pick = (index: number) => marks[index % Math.max(1, marks.length)]?.id;
  const bin = await handlers['annotations.bin']({});
  const [chosen] = 'which' in what && typeof what.which === 'number' ? [what.which] : [0];
  const id = pick(chosen);
  const binnedId = bin[chosen % Math.max(1, bin.length)]?.id;
  switch (what.do) {
    case 'create':
      await handlers['annotations.create']({ ...draftOn(what.words), note: what.note, tags: what.tags });
      return;
    case 'edit':
      if (id) await handlers['annotations.edit']({ id, changes: { note: what.note } });
      return;
    case 'delete':
      if (id) await handlers['annotations.delete']({ id });
      return;
    case 'restore':
      if (binnedId) await handlers['annotations.restore']({ ids: [binnedId] });
      return;
    case 'purge':
      await handlers['annotations.emptyBin'](chosen === 0 || !binnedId ? {} : { ids: [binnedId] });
      return;
    default:
      await actOnMany({ handlers, ...archive }, what, pick);
  }
}

async function actOnMany(
  { handlers }: PersonalArchive,
  what: Step,
  pick: (index: number) => string | undefined,
): Promise<void> {
  switch (what.do) {
    case 'bulk':
      await handlers['annotations.bulk']({
        ids: what.which.flatMap((index) => pick(index) ?? []),
        change: { addTags: [what.tag] },
      });
      return;
    case 'bulk-delete':
      await handlers['annotations.bulk']({ ids: what.which.flatMap((index) => pick(index) ?? []), change: 'delete' });
      return;
    case 'rename':
    case 'merge':
      await moveTag(handlers, what);
      return;
    case 'colour':
      await handlers['tags.colour']({ path: what.tag, colour: 'red' });
      return;
    case 'remove-tag':
      await handlers['tags.remove']({ path: what.tag });
      return;
    default:
  }
}

/** A tag cannot go under itself, nor take the name of another: that is refused and changes nothing. */
async function moveTag(
  handlers: PersonalArchive['handlers'],
  { do: how, from, to }: Extract<Step, { do: 'rename' | 'merge' }>,
): Promise<void> {
  try {
    if (how === 'rename') await handlers['tags.rename']({ path: from, to });
    else await handlers['tags.merge']({ path: from, into: to });
  } catch (error) {
    expect(['tag-exists', 'bad-arguments']).toContain(Object(error).code);
  }
}

async function follow(archive: PersonalArchive, model: Model, what: Step): Promise<Model> {
  const call = what.do === 'undo' ? archive.handlers['history.undo'] : archive.handlers['history.redo'];
  const [from, to] = what.do === 'undo' ? [model.past, model.future] : [model.future, model.past];
  const next = from.at(-1);
  if (next === undefined) {
    expect(() => call({})).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    return model;
  }
  await call({});
  const left = from.slice(0, -1);
  const grown = [...to, model.now];
  return what.do === 'undo' ? { now: next, past: left, future: grown } : { now: next, past: grown, future: left };
}

type Run = { archive: PersonalArchive; model: Model };

async function take(run: Run, what: Step): Promise<Run> {
  const { archive, model } = run;
  if (what.do === 'restart') return { archive: archive.restart(), model };
  if (what.do === 'undo' || what.do === 'redo') return { archive, model: await follow(archive, model, what) };
  if (what.do === 'other') archive.handlers['people.introduce']({ name: '李明', unit: '二科' });
  else await act(archive, what);
  const now = await state(archive);
  // An act that changes nothing is none.
  return now === model.now ? run : { archive, model: { now, past: [...model.past, model.now], future: [] } };
}

async function expectSame({ archive, model }: Run): Promise<void> {
  expect(await state(archive)).toBe(model.now);
  const can = await archive.handlers['history.state']({});
  expect([can.undo !== null, can.redo !== null]).toEqual([model.past.length > 0, model.future.length > 0]);
}

async function toTheStartAndTheEnd({ archive, model: { now, past, future } }: Run): Promise<void> {
  for (const _ of past) await archive.handlers['history.undo']({});
  expect(await state(archive)).toBe(EMPTY);
  for (const _ of [...past, ...future]) await archive.handlers['history.redo']({});
  expect(await state(archive)).toBe(future[0] ?? now);
}

/** The tables hold nothing that does not follow from the versions. */
function expectRebuilt(archive: PersonalArchive): void {
  const db = archive.context.person.writing();
  const before = recordRows(db);
  rebuildRecords(db, RECORD_TABLES, signatoryOf(db).id);
  expect(recordRows(db)).toEqual(before);
}

/** Every note that was ever written stands in the history of its mark. */
async function expectNothingLost(archive: PersonalArchive, notes: ReadonlyMap<string, Set<string>>): Promise<void> {
  for (const [id, written] of notes) {
    const versions = await archive.handlers['annotations.history']({ id });
    const kept = new Set(versions.map(({ content }) => content?.annotation.note));
    expect([...written].filter((words) => !kept.has(words))).toEqual([]);
  }
}

function remember(archive: PersonalArchive, notes: Map<string, Set<string>>): void {
  for (const mark of marksOf(archive)) notes.set(mark.id, (notes.get(mark.id) ?? new Set()).add(mark.note));
}

describe('undo and redo', () => {
  it('equal a model that keeps every state, across restarts; tables can be rebuilt, nothing is lost, the log verifies', async () => {
    const taken = fc.array(step, { minLength: 1, maxLength: 30 });
    const property = fc.asyncProperty(taken, async (doing) => {
      let run: Run = { archive: personalArchive(), model: { now: EMPTY, past: [], future: [] } };
      const notes = new Map<string, Set<string>>();
      try {
        run.archive.handlers['people.introduce']({ name: '李明', unit: '' });
        for (const what of doing) {
          run = await take(run, what);
          await expectSame(run);
          remember(run.archive, notes);
        }
        await toTheStartAndTheEnd(run);
        expectRebuilt(run.archive);
        await expectNothingLost(run.archive, notes);
        expect(run.archive.handlers['history.verify']({})).toMatchObject({ ok: true, firstBroken: null });
      } finally {
        run.archive.remove();
      }
    });
    await fc.assert(property, { numRuns: process.env.CI ? 200 : 25 });
  }, 120_000);

  it('names act, bulletin and mark, and tells the window', async () => {
    const archive = personalArchive();
    archive.handlers['people.introduce']({ name: '李明', unit: '' });
    const made = await archive.handlers['annotations.create'](draftOn('加装电梯'));
    await archive.handlers['annotations.delete']({ id: made.id });
    const reply = { act: 'annotation.delete', bulletin: 'a', annotation: made.id, records: 1 };
    expect(archive.handlers['history.state']({})).toEqual({ undo: 'annotation.delete', redo: null });
    expect(archive.handlers['history.undo']({})).toEqual(reply);
    expect(archive.events.at(-1)).toEqual({ kind: 'annotations-changed', bulletin: 'a', annotations: [made.id] });
    expect(archive.handlers['history.state']({})).toEqual({ undo: 'annotation.create', redo: 'annotation.delete' });
    expect(archive.handlers['history.redo']({})).toEqual(reply);
    archive.remove();
  });
});
