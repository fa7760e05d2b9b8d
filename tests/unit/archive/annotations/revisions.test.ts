import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
const compare = (args: { from?: number; to?: number } = {}) =>
  archive.handlers['revisions.compare']({ bulletin: 'a', ...args });
const changed = async (args: { from?: number; to?: number } = {}) =>
  (await compare(args)).stretches.filter(({ changes }) => changes.length > 0);
const revise = (text: string) => putBulletin(archive.library, { id: 'a', shortTitle: '', text });
const mark = async (words: string) => (await archive.handlers['annotations.create'](draftOn(words))).id;

const EDITED = SAMPLE.replace('市委统一部署', '市委的统一部署').replace('加装电梯300台', '加装电梯302台');

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
});
afterEach(() => archive.remove());

it('has nothing to show for a bulletin of which there is one revision', async () => {
  const comparison = await compare();
  expect(comparison).toMatchObject({ from: 1, to: 1, revisions: [{ revision: 1, source: 'a.txt' }], marks: [] });
  expect(await changed()).toEqual([]);
});

it('shows each change with its place and the marks whose paragraph it touched, whatever became of them', async () => {
  const [kept, moved, lost, other] = [
    await mark('二是加强督导'),
    await mark('根据市委统一部署'),
    await mark('加装电梯300台'),
    await mark('反馈的17项问题'),
  ];
  revise(EDITED);
  const { marks, elsewhere, from, to } = await compare();
  expect([from, to]).toEqual([1, 2]);
  expect((await changed()).map(({ marks: ids }) => ids.toSorted())).toEqual([[moved], [kept, lost].toSorted()]);
  expect(new Map(marks.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [kept, 'anchored'],
      [moved, 'moved'],
      [lost, 'orphan'],
    ]),
  );
  expect(marks.map(({ id }) => id)).not.toContain(other);
  expect(elsewhere).toEqual([]);
  const [, second] = await changed();
  expect(second).toMatchObject({ section: [{ label: '一、' }, { label: '（一）' }, { label: '2.' }], paragraph: 2 });
});

it('shows a paragraph that was taken out where it stood, with the mark on it', async () => {
  const lost = await mark('反馈的17项问题');
  const line = SAMPLE.split('\n').at(-1) ?? '';
  revise(SAMPLE.replace(`\n${line}`, ''));
  expect(await changed()).toMatchObject([
    { changes: [{ kind: 'removed', text: line }], from: { paragraphs: 1 }, to: { paragraphs: 0 }, marks: [lost] },
  ]);
});

it('begins at the oldest revision that a mark waits from, and at the one before once all are decided', async () => {
  const id = await mark('根据市委统一部署');
  revise(EDITED);
  revise(EDITED.replace('𠮷祥如意', '万事如意'));
  expect(await compare()).toMatchObject({ from: 1, to: 3 });
  expect(await changed()).toHaveLength(3);
  expect(await compare({ to: 2 })).toMatchObject({ from: 1, to: 2 });
  await archive.handlers['annotations.place']({ id, accept: 'moved' });
  expect(await compare()).toMatchObject({ from: 2, to: 3, marks: [] });
  // A mark is beside the change wherever it was put since.
  expect(await compare({ from: 1 })).toMatchObject({ marks: [{ id, state: 'anchored' }] });
});

it('names a mark that waits though its paragraph is one of those that did not change', async () => {
  const id = await mark('加装电梯300台');
  const line = SAMPLE.split('\n')[5] ?? '';
  revise(`${line}\n${line}`);
  expect(await compare()).toMatchObject({ marks: [], elsewhere: [{ id, state: 'orphan' }] });
});

it('is refused where the older revision comes after the newer one, or is not there', async () => {
  revise(EDITED);
  const coded = (code: string) => expect.objectContaining({ code });
  await expect(async () => compare({ from: 2, to: 1 })).rejects.toThrow(coded('bad-arguments'));
  await expect(async () => compare({ from: 1, to: 7 })).rejects.toThrow(coded('not-found'));
});
