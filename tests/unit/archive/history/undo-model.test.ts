import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedAnnotations } from '../../../../main/archive/annotations/annotation-store.ts';
import type { StoredAnnotation } from '../../../../main/archive/annotations/stored-annotation.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';

type Step =
  | { do: 'create'; words: string; note: string }
  | { do: 'edit'; which: number; note: string }
  | { do: 'delete'; which: number }
  | { do: 'undo' | 'redo' | 'restart' | 'other' };

const note = fc.string({ unit: 'binary', maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      words: fc.constantFrom('整改', '徐汇区', '加装电梯', '𠮷祥'),
      note,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(9), note }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(9) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'other' as const) }) },
);

/** The plainest possible undo: every state is kept whole. */
type Model = { now: string; past: string[]; future: string[] };

function state(archive: PersonalArchive): string {
  const db = archive.context.person.writing();
  return JSON.stringify([...storedAnnotations(db)].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const marksOf = (archive: PersonalArchive): StoredAnnotation[] => storedAnnotations(archive.context.person.writing());

async function act(archive: PersonalArchive, what: Step): Promise<void> {
  const marks = marksOf(archive);
  if (what.do === 'create') {
    await archive.handlers['annotations.create']({ ...draftOn(what.words), note: what.note });
    return;
  }
  if (what.do !== 'edit' && what.do !== 'delete') return;
  const mark = marks[what.which % marks.length];
  if (!mark) return;
  if (what.do === 'delete') await archive.handlers['annotations.delete']({ id: mark.id });
  else await archive.handlers['annotations.edit']({ id: mark.id, changes: { note: what.note } });
}

function follow(archive: PersonalArchive, model: Model, what: Step): Model {
  const call = what.do === 'undo' ? archive.handlers['history.undo'] : archive.handlers['history.redo'];
  const [from, to] = what.do === 'undo' ? [model.past, model.future] : [model.future, model.past];
  const next = from.at(-1);
  if (next === undefined) {
    expect(() => call({})).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    return model;
  }
  call({});
  const left = from.slice(0, -1);
  const grown = [...to, model.now];
  return what.do === 'undo' ? { now: next, past: left, future: grown } : { now: next, past: grown, future: left };
}

type Run = { archive: PersonalArchive; model: Model };

async function take(run: Run, what: Step): Promise<Run> {
  const { archive, model } = run;
  if (what.do === 'restart') return { archive: archive.restart(), model };
  if (what.do === 'undo' || what.do === 'redo') return { archive, model: follow(archive, model, what) };
  if (what.do === 'other') archive.handlers['people.introduce']({ name: '李明', unit: '二科' });
  else await act(archive, what);
  const now = state(archive);
  // An edit that changes nothing is no act.
  return now === model.now ? run : { archive, model: { now, past: [...model.past, model.now], future: [] } };
}

async function expectSame({ archive, model }: Run): Promise<void> {
  expect(state(archive)).toBe(model.now);
  const can = await archive.handlers['history.state']({});
  expect([can.undo !== null, can.redo !== null]).toEqual([model.past.length > 0, model.future.length > 0]);
}

function toTheStartAndTheEnd({ archive, model: { now, past, future } }: Run): void {
  for (const _ of past) archive.handlers['history.undo']({});
  expect(state(archive)).toBe('[]');
  for (const _ of [...past, ...future]) archive.handlers['history.redo']({});
  expect(state(archive)).toBe(future[0] ?? now);
}

describe('undo and redo', () => {
  it('equal a model that keeps every state, across restarts; the log always verifies', async () => {
    const steps = fc.array(step, { minLength: 1, maxLength: 30 });
    const property = fc.asyncProperty(steps, async (taken) => {
      let run: Run = { archive: personalArchive(), model: { now: '[]', past: [], future: [] } };
      try {
        run.archive.handlers['people.introduce']({ name: '李明', unit: '' });
        for (const what of taken) {
          run = await take(run, what);
          await expectSame(run);
        }
        toTheStartAndTheEnd(run);
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
    expect(archive.events.at(-1)).toEqual({ kind: 'annotations-changed', bulletin: 'a' });
    expect(archive.handlers['history.state']({})).toEqual({ undo: 'annotation.create', redo: 'annotation.delete' });
    expect(archive.handlers['history.redo']({})).toEqual(reply);
    archive.remove();
  });
});
