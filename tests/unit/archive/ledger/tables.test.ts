import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../../main/archive/archive.ts';
import { lexiconOf } from '../../../../main/archive/ledger/lexicon/lexicon-files.ts';
import { shippedLexicon } from '../../../helpers/ledger/found.ts';
import { RESOURCES } from '../../../helpers/library.ts';

describe('the tables of words', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'xunyue-tables-'));
    mkdirSync(join(dataDir, 'ledger'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const write = (name: string, content: string | Buffer) => writeFileSync(join(dataDir, 'ledger', name), content);

  it('are shipped without a fault', () => {
    expect(shippedLexicon().problems).toEqual([]);
  });

  it('tell each faulty line, and keep the others', () => {
    write('units.txt', '# 自定\n轮次: 轮次\n没有冒号\n元: 角×0.1! 分×零点零一\n');
    write('qualifiers.txt', 'befor: 恐怕\nbefore:\n');
    const { problems, units } = lexiconOf(join(RESOURCES, 'ledger'), dataDir)();
    expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual([
      [join(dataDir, 'ledger/units.txt'), 3, expect.stringContaining('名称: 词语')],
      [join(dataDir, 'ledger/units.txt'), 4, expect.stringContaining('分×零点零一')],
      [join(dataDir, 'ledger/qualifiers.txt'), 1, expect.stringContaining('before、after')],
      [join(dataDir, 'ledger/qualifiers.txt'), 2, expect.stringContaining('没有词语')],
    ]);
    expect(units.forms.get('轮次')).toEqual({ base: '轮次', factor: '1' });
    expect(units.forms.get('角')).toEqual({ base: '元', factor: '0.1' });
    expect(units.forms.has('分×零点零一')).toBe(false);
  });

  it('are not guessed at where they are no UTF-8, and a folder in their place stops nothing', () => {
    // “元: 角” in GBK.
    write('units.txt', Buffer.from('d4aa3a20bdc70a', 'hex'));
    mkdirSync(join(dataDir, 'ledger/states.txt'));
    const lexicon = lexiconOf(join(RESOURCES, 'ledger'), dataDir)();
    expect(lexicon.problems).toMatchObject([{ file: join(dataDir, 'ledger/units.txt'), line: 1 }]);
    expect(lexicon.units.forms).toEqual(shippedLexicon().units.forms);
    expect(lexicon.states.order).toEqual(shippedLexicon().states.order);
  });

  it('are told by the check of the archive, which extracts all the same', async () => {
    write('set-phrases.txt', '党建 五抓五促\n');
    const resourcesDir = RESOURCES;
    const archive = openArchive({ dataDir, resourcesDir, mode: 'writer', version: '9', emit: () => undefined });
    try {
      const { ok, problems } = await archive.handlers['archive.verify']({});
      expect(ok).toBe(false);
      expect(problems).toEqual([
        { what: `${join(dataDir, 'ledger/set-phrases.txt')}:1`, message: expect.stringContaining('名称: 词语') },
      ]);
      const { total } = await archive.handlers['ledger.claims']({ sort: 'text', limit: 1, offset: 0 });
      expect(total).toBeGreaterThan(300);
    } finally {
      archive.close();
    }
  });
});
