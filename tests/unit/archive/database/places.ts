import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveError } from '../../../../main/contract/errors.ts';

/** Places that only an administrator of a Linux machine can make; null, with the reason printed, where there is none. */
export type Place = { path: string; remove: () => void };

export function temporaryFolder(): Place {
  const path = mkdtempSync(join(tmpdir(), 'xunyue-database-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Shows a folder read-only at a second path, which not even root can write to. */
export function readOnlyView(of: string): Place | null {
  const path = mkdtempSync(join(tmpdir(), 'xunyue-read-only-'));
  return attempt('a read-only bind mount', () => {
    execFileSync('mount', ['--bind', of, path], { stdio: 'pipe' });
    execFileSync('mount', ['-o', 'remount,ro,bind', path], { stdio: 'pipe' });
    return { path, remove: () => unmount(path) };
  });
}

/** A disk of its own, of a few hundred kilobytes. */
export function smallDisk(kilobytes: number): Place | null {
  const path = mkdtempSync(join(tmpdir(), 'xunyue-small-disk-'));
  return attempt('a small disk', () => {
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'pipe' });
    return { path, remove: () => unmount(path) };
  });
}

/** Why a test that needs such a place is left out on this machine, or null when it is not. */
export function whyNoMounts(): string | null {
  const folder = temporaryFolder();
  const view = readOnlyView(folder.path);
  view?.remove();
  folder.remove();
  return view ? null : 'mounting needs an administrator on Linux';
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The code of the ArchiveError that some work throws; `none` when it throws nothing. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
}

function attempt(what: string, make: () => Place): Place | null {
  try {
    return make();
  } catch (error) {
    process.stderr.write(`No ${what} here: ${String(error).split('\n')[0]}\n`);
    return null;
  }
}

function unmount(path: string): void {
  execFileSync('umount', ['--lazy', path], { stdio: 'pipe' });
  rmSync(path, { recursive: true, force: true });
}
