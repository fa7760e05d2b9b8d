import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';
import { merge, sentVersions } from '../../../helpers/versions-of-others.ts';

const WORDS = '完成既有多层住宅加装电梯300台';
const LONGER = SAMPLE.replace('关于巡视', '上海市关于巡视');

let mine: PersonalArchive;
let theirs: PersonalArchive;
beforeEach(() => {
  mine = personalArchive();
  theirs = personalArchive();
  for (const [archive, name] of [
    [mine, '李明'],
    [theirs, '王芳'],
  ] as const) {
    archive.handlers['people.introduce']({ name, unit: '' });
  }
});
afterEach(() => {
  mine.remove();
  theirs.remove();
});

const revise = ({ library }: PersonalArchive, text: string) => putBulletin(library, { id: 'a', shortTitle: '', text });

/** Puts a mark on our current revision and hands it over. */
async function hand(revision: number, text: string): Promise<void> {
  const { id } = await mine.handlers['annotations.create']({ ...draftOn(WORDS, 'a', text), revision });
  merge(theirs, sentVersions(mine.context.person.writing(), id));
}

const listed = async (state?: 'anchored' | 'moved' | 'orphan') =>
  theirs.handlers['annotations.list']({ bulletin: 'a', ...(state && { state }) });

describe('a mark from a machine where the revisions have other numbers', () => {
  it('stands on its words, though the revision of its number says something else there', async () => {
    revise(mine, LONGER);
    revise(theirs, `另一段开头。\n${SAMPLE}`);
    revise(theirs, LONGER);
    await hand(2, LONGER);
    const [mark] = await listed('anchored');
    expect(mark).toMatchObject({ revision: 3, state: 'anchored' });
    expect(LONGER.slice(mark?.start, mark?.end)).toBe(WORDS);
    expect(theirs.handlers['annotations.counts']({})).toMatchObject({ states: [{ value: 'anchored', count: 1 }] });
  });

  it('is looked for by its words where its own text is not there, even under the same number', async () => {
    const other = `另一段开头。\n${SAMPLE}`;
    revise(mine, LONGER);
    revise(theirs, other);
    await hand(2, LONGER);
    const [mark] = await listed();
    expect(mark).toMatchObject({ revision: 2, state: 'moved' });
    expect(other.slice(mark?.start, mark?.end)).toBe(WORDS);
    expect(await listed('moved')).toHaveLength(1);
  });

  it('has no place where its words are gone, and gets it back with its own text', async () => {
    revise(mine, LONGER);
    revise(theirs, SAMPLE.replace(WORDS, '完成既有多层住宅加装电梯302台'));
    await hand(2, LONGER);
    expect(await listed('orphan')).toHaveLength(1);
    revise(theirs, LONGER);
    expect(await listed()).toMatchObject([{ revision: 3, state: 'anchored', quote: WORDS }]);
  });
});

describe('a mark that does not say what its text was made from', () => {
  it('stands where its words stand, and is looked for where they do not', async () => {
    await hand(1, SAMPLE);
    const db = theirs.context.person.writing();
    db.run('UPDATE annotation SET text_source = NULL');
    expect(await listed('anchored')).toHaveLength(1);
    db.run('UPDATE annotation SET "start" = "start" + 1, "end" = "end" + 1');
    const [mark] = await listed('moved');
    expect(SAMPLE.slice(mark?.start, mark?.end)).toBe(WORDS);
  });
});
