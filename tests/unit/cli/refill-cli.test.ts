import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { editXlsx } from '../../helpers/edit-xlsx.ts';
import { runTerminal, terminalFolder } from '../../helpers/terminal.ts';

const { dir, folder, dispose } = terminalFolder();
afterAll(dispose);

const xunyue = (...words: string[]) => runTerminal(folder('data'), ...words);
const json = async (...words: string[]) => JSON.parse((await xunyue(...words, '--json')).out);

describe('the ledger from the terminal', () => {
  it('goes out, is looked into, comes back, and leads to working papers', async () => {
    const path = join(dir, '台账.xlsx');
    const written = await json('export', '--what', 'ledger', '--format', 'xlsx', '--out', path);
    expect(written).toMatchObject({ path });
    expect(written.items).toBeGreaterThan(500);
    editXlsx(path, [{ sheet: 2, words: '410.36万元', heading: '核查结论', value: '存疑' }]);
    expect(await json('refill', path, '--dry-run')).toMatchObject({ rows: written.items, changed: 0 });
    expect(await json('annotations')).toEqual([]);
    expect(await json('refill', path)).toMatchObject({ changed: 1, conflicts: [], unplaced: [], missing: 0 });
    expect(await json('annotations', '--verdict', 'doubtful')).toMatchObject([{ quote: '410.36万元' }]);
    const papers = join(dir, '底稿.docx');
    const words = ['export', '--what', 'working-papers', '--format', 'docx', '--out', papers];
    expect(await json(...words)).toMatchObject({ items: 1 });
  });

  it('ends with 3 where something was left out, with 1 for other files, with 2 for wrong words', async () => {
    const path = join(dir, '另一份.xlsx');
    await xunyue('export', '--what', 'ledger', '--format', 'xlsx', '--out', path);
    editXlsx(path, [{ sheet: 2, words: '410.36万元', heading: '核查结论', value: '很好' }]);
    const told = await xunyue('refill', path);
    expect(told).toMatchObject({ code: 3 });
    expect(told.out).toMatch(/无法识别，未改 数据 第 \d+ 行 核查结论：本机“存疑”，文件“很好”/);
    const other = join(dir, '另一份.csv');
    writeFileSync(other, '序号,核查结论\n1,属实');
    const refused = await xunyue('refill', other);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('not-a-ledger') });
    expect(await xunyue('refill')).toMatchObject({ code: 2 });
    expect(await xunyue('export', '--what', 'working-papers', '--format', 'csv', '--out', other)).toMatchObject({
      code: 2,
    });
  });
});
