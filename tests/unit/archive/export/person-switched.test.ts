import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../main/archive/archive.ts';
import { RESOURCES } from '../../../helpers/library.ts';

let root: string;
let archive: Archive;
/** Done in the middle of the next printing. */
let whilePrinting: () => unknown = () => undefined;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'xunyue-switched-'));
  archive = openArchive({
    dataDir: join(root, 'data'),
    resourcesDir: RESOURCES,
    mode: 'writer',
    version: 'test',
    emit: () => undefined,
    print: async () => {
      await whilePrinting();
      return new TextEncoder().encode('%PDF-1.4');
    },
  });
  await archive.handlers['people.introduce']({ name: '王敏', unit: '审计一组' });
});
afterEach(() => {
  archive.close();
  whilePrinting = () => undefined;
  rmSync(root, { recursive: true, force: true });
});

const switchPerson = () => archive.handlers['people.add']({ name: '李强', unit: '审计二组' });

describe('an export under way when somebody else takes over', () => {
  it('ends without a file: the marks of one do not go out among those of the other', async () => {
    const path = join(root, 'all.md');
    const writing = archive.handlers['export.write']({ what: 'bulletin', bulletins: [], format: 'md', path });
    await switchPerson();
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(root)).toEqual(['data']);
  });

  it('ends without a file too while pages are printed, for its log may be closed by then', async () => {
    whilePrinting = switchPerson;
    const path = join(root, 'all.pdf');
    const writing = archive.handlers['export.write']({ what: 'bulletin', bulletins: [], format: 'pdf', path });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(root)).toEqual(['data']);
  });
});
