import { describe, expect, it } from 'vitest';
import { desktopDialogs } from '../../../../main/hosts/chromium/dialogs.ts';

const printing = (text: string) => ({
  program: process.execPath,
  open: () => ['-e', `process.stdout.write(${JSON.stringify(text)})`],
  save: () => ['-e', `process.stdout.write(${JSON.stringify(text)})`],
});

describe('dialogs of the desktop', () => {
  it('give the chosen paths, line by line', async () => {
    expect(await desktopDialogs(printing('/甲 乙.txt\n/b.txt\n')).chooseFiles({ folder: false })).toEqual({
      paths: ['/甲 乙.txt', '/b.txt'],
    });
    expect(await desktopDialogs(printing('/out.md\n')).choosePath({ name: 'a.md' })).toEqual({ path: '/out.md' });
  });

  it('give none when cancelled', async () => {
    expect(await desktopDialogs(printing('')).chooseFiles({ folder: true })).toEqual({ paths: [] });
    expect(await desktopDialogs(printing('')).choosePath({ name: 'a.md' })).toEqual({ path: null });
  });

  it('say so where there is none', async () => {
    await expect(desktopDialogs(null).chooseFiles({ folder: false })).rejects.toMatchObject({ code: 'no-dialog' });
    await expect(desktopDialogs(null).choosePath({ name: 'a' })).rejects.toMatchObject({ code: 'no-dialog' });
  });
});
