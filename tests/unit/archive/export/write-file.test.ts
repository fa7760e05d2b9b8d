import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../../main/archive/export/write-file.ts';
import { readOnlyView, smallDisk, whyNoMounts } from '../database/places.ts';

const coded = (code: string) => expect.objectContaining({ code });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xunyue-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing a file', () => {
  it('gives its size, replaces what was there and leaves nothing beside it', async () => {
    const path = join(folder, '标注.md');
    writeFileSync(path, 'old');
    expect(await writeFileAtomically(() => path, ['标注', new Uint8Array([10])])).toEqual({ path, bytes: 7 });
    expect(readFileSync(path, 'utf8')).toBe('标注\n');
    expect(readdirSync(folder)).toEqual(['标注.md']);
  });

  it('writes many and large pieces in order', async () => {
    const path = join(folder, 'large.txt');
    const pieces = Array.from({ length: 300 }, (_, index) => `${index}:${'整改'.repeat(2000)}\n`);
    const { bytes } = await writeFileAtomically(() => path, pieces);
    expect(bytes).toBe(Buffer.byteLength(pieces.join('')));
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
  });

  it('leaves the old file until the new one is complete, and for good when composing fails', async () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'old');
    function* failing() {
      yield 'x'.repeat(2_000_000);
      expect(readFileSync(path, 'utf8')).toBe('old');
      throw new RangeError('composing failed');
    }
    await expect(writeFileAtomically(() => path, failing())).rejects.toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('goes by another name where the one it was to have is taken meanwhile', async () => {
    const free = () => (readdirSync(folder).includes('a.md') ? join(folder, 'a（2）.md') : join(folder, 'a.md'));
    async function* slow() {
      yield 'second';
      writeFileSync(join(folder, 'a.md'), 'first');
    }
    expect(await writeFileAtomically(free, slow())).toEqual({ path: join(folder, 'a（2）.md'), bytes: 6 });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('first');
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'a（2）.md']);
  });

  it('names a missing folder, a file used as one, a folder used as a file, a name too long', async () => {
    await expect(writeFileAtomically(() => join(folder, 'none', 'a.md'), ['x'])).rejects.toThrow(coded('not-found'));
    writeFileSync(join(folder, 'file'), '');
    await expect(writeFileAtomically(() => join(folder, 'file', 'a.md'), ['x'])).rejects.toThrow(coded('not-found'));
    mkdirSync(join(folder, 'sub'));
    await expect(writeFileAtomically(() => join(folder, 'sub'), ['x'])).rejects.toThrow(coded('bad-arguments'));
    await expect(writeFileAtomically(() => join(folder, `${'长'.repeat(100)}.md`), ['x'])).rejects.toThrow(
      coded('bad-arguments'),
    );
    expect(readdirSync(folder).sort()).toEqual(['file', 'sub']);
  });
});

const reason = whyNoMounts();
if (reason) process.stderr.write(`Tests of exports to full and read-only disks are left out: ${reason}.\n`);

describe.runIf(reason === null)('writing to a disk', () => {
  it('that is full leaves the old file and nothing half made', async () => {
    const disk = smallDisk(64);
    const path = join(disk?.path ?? '', 'a.md');
    expect(await writeFileAtomically(() => path, ['old'])).toMatchObject({ bytes: 3 });
    await expect(writeFileAtomically(() => path, ['x'.repeat(200_000)])).rejects.toThrow(coded('disk-full'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(disk?.path ?? '')).toEqual(['a.md']);
    disk?.remove();
  });

  it('that is read-only says so', async () => {
    writeFileSync(join(folder, 'a.md'), 'old');
    const view = readOnlyView(folder);
    await expect(writeFileAtomically(() => join(view?.path ?? '', 'a.md'), ['x'])).rejects.toThrow(coded('read-only'));
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
    view?.remove();
  });
});
