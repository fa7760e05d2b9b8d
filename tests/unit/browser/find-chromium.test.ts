import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../main/browser/find-chromium.ts';

function program(...path: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'programs-')), ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('an installed Chromium', () => {
  it('is the one that is named', () => {
    const named = program('mine');
    expect(findChromium({ platform: 'linux', env: { XUNYUE_CHROMIUM: named, PATH: '' } })).toBe(named);
  });

  it('is not another one when the named one is not there', () => {
    expect(findChromium({ platform: 'linux', env: { ...process.env, XUNYUE_CHROMIUM: '/no/such' } })).toBeNull();
  });

  it('is Edge on a Windows that has nothing else', () => {
    const edge = program('Microsoft\\Edge\\Application\\msedge.exe');
    expect(findChromium({ platform: 'win32', env: { PROGRAMFILES: join(edge, '..') } })).toBe(edge);
    expect(findChromium({ platform: 'win32', env: {} })).toBeNull();
  });
});
