import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshProfile } from '../../../../main/hosts/chromium/profile.ts';

/** Larger than any process number of Linux (2^22). */
const NO_PROCESS = 99_999_999;

describe('the profile of a run', () => {
  it('is another one each time, and gone afterwards', () => {
    const parent = mkdtempSync(join(tmpdir(), 'profiles-'));
    const first = freshProfile(parent);
    const second = freshProfile(parent);
    expect(first.dir).not.toBe(second.dir);
    expect(existsSync(join(first.dir, 'Default', 'Preferences'))).toBe(true);
    first.remove();
    expect(existsSync(first.dir)).toBe(false);
    expect(existsSync(second.dir)).toBe(true);
  });

  it('removes what a killed run left, its lock included, and nothing else', () => {
    const parent = mkdtempSync(join(tmpdir(), 'profiles-'));
    const stale = join(parent, `xunyue-window-${NO_PROCESS}-AbCdEf`);
    const others = [`xunyue-window-${process.pid}-AbCdEf`, 'xunyue-window-notes', 'other'].map((name) =>
      join(parent, name),
    );
    for (const dir of [stale, ...others]) mkdirSync(dir);
    symlinkSync(`gone-${NO_PROCESS}`, join(stale, 'SingletonLock'));
    freshProfile(parent);
    expect(existsSync(stale)).toBe(false);
    for (const dir of others) expect(existsSync(dir)).toBe(true);
  });
});
