import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE, licenceTexts, shippedPackages } from '../../../build/licences.ts';

describe('licences of what is shipped', () => {
  it('are written down as they are; `node build/licences.ts` writes them anew', () => {
    expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licenceTexts());
  });

  it('name each package the program cannot do without', () => {
    const names = shippedPackages().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['better-sqlite3', 'react', 'react-dom', 'zod', 'fuse.js', 'opencc-js']),
    );
    expect(names).not.toContain('electron');
    expect(names).not.toContain('playwright');
  });

  it('are ones that a program under MIT may ship', () => {
    // Blue Oak is as free as MIT (https://opensource.org/license/blue-oak-model-license), and wants its text to go along.
    const free = /^(?:MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|MIT AND Apache-2\.0)$/;
    expect(shippedPackages().filter(({ license }) => !free.test(license))).toEqual([]);
  });

  it('bring the text of the Apache licence for the dictionaries', () => {
    expect(shippedPackages().find(({ name }) => name === 'opencc-js')?.text).toContain('Apache License');
  });
});
