import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDataLock } from '../../../../main/archive/database/data-lock.ts';
import { codeOf, type Place, temporaryFolder } from './places.ts';

const HOLDER = fileURLToPath(new URL('holder.ts', import.meta.url));

let place: Place;
let folder: string;
let other: ChildProcess | null = null;
beforeEach(() => {
  place = temporaryFolder();
  folder = place.path;
});
afterEach(async () => {
  if (other) await endOther();
  place.remove();
});

function startOther(): Promise<void> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  other = child;
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)));
  });
}

/** Ends the other process without giving it a chance to tidy up. */
function endOther(): Promise<void> {
  const child = other;
  other = null;
  if (!child || child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

describe('the lock of a data folder', () => {
  it('is taken, refused a second time in the same process, and free again', () => {
    const lock = takeDataLock(folder);
    expect(codeOf(() => takeDataLock(folder))).toBe('locked');
    expect(codeOf(() => takeDataLock(folder))).toBe('locked');
    lock.release();
    takeDataLock(folder).release();
  });

  it('makes the folder', () => {
    takeDataLock(join(folder, 'not/there/yet')).release();
  });

  it('is refused at once while another process holds it, and freed by its sudden end', async () => {
    await startOther();
    const before = performance.now();
    expect(codeOf(() => takeDataLock(folder))).toBe('locked');
    expect(performance.now() - before).toBeLessThan(500);
    await endOther();
    takeDataLock(folder).release();
  });

  it('keeps another process out', async () => {
    const lock = takeDataLock(folder);
    await expect(startOther()).rejects.toThrow(/ended with 1/);
    lock.release();
    await startOther();
    expect(codeOf(() => takeDataLock(folder))).toBe('locked');
  });

  it('is not lost for a damaged lock file, which holds no data', () => {
    writeFileSync(join(folder, 'lock.db'), 'nonsense '.repeat(100));
    const lock = takeDataLock(folder);
    expect(codeOf(() => takeDataLock(folder))).toBe('locked');
    lock.release();
    expect(readFileSync(join(folder, 'lock.db'))).toHaveLength(0);
  });

  it('is no lock where a file stands in place of the folder', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(codeOf(() => takeDataLock(join(folder, 'file')))).toBe('unreadable');
  });
});
