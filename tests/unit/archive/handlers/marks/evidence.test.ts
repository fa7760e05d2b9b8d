import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evidenceHandlers } from '../../../../../main/archive/handlers/marks/evidence.ts';

let dir: string;
const readFile = evidenceHandlers()['evidence.readFile'];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'xunyue-evidence-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('knows a file by its name, size and checksum', async () => {
  const bytes = Buffer.alloc(3_000_001, '凭证');
  writeFileSync(join(dir, '凭证 12.pdf'), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await readFile({ path: join(dir, '凭证 12.pdf') })).toEqual({ name: '凭证 12.pdf', bytes: 3_000_001, sha256 });
});

it('takes an empty file for what it is', async () => {
  writeFileSync(join(dir, 'empty'), '');
  expect(await readFile({ path: join(dir, 'empty') })).toMatchObject({ bytes: 0 });
});

it.each([
  ['a file that is not there', 'none.pdf', 'not-found'],
  ['a folder', 'folder', 'unreadable'],
])('refuses %s', async (_, name, code) => {
  mkdirSync(join(dir, 'folder'));
  await expect(readFile({ path: join(dir, name) })).rejects.toMatchObject({ code });
});

it('refuses a path that depends on where the program was started', async () => {
  await expect(readFile({ path: 'package.json' })).rejects.toMatchObject({ code: 'bad-arguments' });
});
