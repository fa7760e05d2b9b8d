import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ErrorCode } from '../../../main/contract/errors.ts';
import { chooseFile } from '../../../renderer/data/choose-file.ts';
import { plainPath } from '../../../renderer/text/plain-path.ts';

const answering = (reply: object) =>
  vi.stubGlobal('window', { archive: { ask: async () => JSON.stringify(reply), onEvent: () => () => undefined } });
const refusing = (code: ErrorCode) => answering({ ok: false, error: { code, message: code } });

describe('choosing a file', () => {
  const withoutDialog = vi.fn();
  beforeEach(() => withoutDialog.mockReset());
  afterEach(() => vi.unstubAllGlobals());

  test('gives the path that was chosen, and null where the dialog was put aside', async () => {
    answering({ ok: true, value: { paths: ['/甲 乙.zip'] } });
    expect(await chooseFile(withoutDialog)).toBe('/甲 乙.zip');
    answering({ ok: true, value: { paths: [] } });
    expect(await chooseFile(withoutDialog)).toBeNull();
    expect(withoutDialog).not.toHaveBeenCalled();
  });

  test('a host without dialogs is told to who can do without, and is a refusal to everybody else', async () => {
    refusing('no-dialog');
    expect(await chooseFile(withoutDialog)).toBeNull();
    expect(withoutDialog).toHaveBeenCalledOnce();
    await expect(chooseFile()).rejects.toMatchObject({ code: 'no-dialog' });
  });

  test('any other failure is not taken for a missing dialog', async () => {
    refusing('internal');
    await expect(chooseFile(withoutDialog)).rejects.toMatchObject({ code: 'internal' });
    expect(withoutDialog).not.toHaveBeenCalled();
  });

  test.each([
    ['  /a b.zip ', '/a b.zip'],
    ['"C:\\甲 乙.xlsx"', 'C:\\甲 乙.xlsx'],
    ['"', '"'],
    ['""', ''],
    ['/a"b"', '/a"b"'],
  ])('%s is meant as %s', (typed, meant) => expect(plainPath(typed)).toBe(meant));
});
