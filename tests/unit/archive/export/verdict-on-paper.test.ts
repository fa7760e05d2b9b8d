import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../../main/contract/export.ts';
import { wordComments } from '../../../helpers/docx-parts.ts';
import { draftOn, type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';
import { headOf, markOfOther, merge } from '../../../helpers/versions-of-others.ts';

const FILE = { kind: 'file' as const, name: '竣工单.pdf', bytes: 12, sha256: 'a'.repeat(64), description: '298份' };
const OTHER_TEXT = '关于整改的通报\n一、概况\n加装电梯298台，已竣工。';

/** What has to be on paper of a verdict that figures, evidence and a second person stand behind. */
const LINES = [
  '核查 · 部分属实 · 已销号',
  '申报数300台，核实数298台，差异-2台',
  '佐证1-1：“电梯298台”（静安区（十二届二轮），一，第1段）',
  `佐证1-2：竣工单.pdf（298份），校验码 ${'a'.repeat(64)}`,
  '佐证1-3：“300台”（徐汇区（十二届二轮））',
  '复核：同意，已看竣工单。李明（区纪委），2024年5月1日',
];

let archive: PersonalArchive;
beforeEach(async () => {
  archive = personalArchive();
  putBulletin(archive.library, { id: 'e', shortTitle: '静安区（十二届二轮）', text: OTHER_TEXT });
  archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
  const start = OTHER_TEXT.indexOf('电梯298台');
  const { id } = await archive.handlers['annotations.create']({
    ...draftOn('加装电梯300台'),
    kind: 'verdict',
    verdict: 'partly-true',
    closed: true,
    figures: { reported: '300', verified: '298', unit: '台' },
    evidence: [
      { kind: 'passage', bulletin: 'e', revision: 1, start, end: start + '电梯298台'.length },
      FILE,
      { kind: 'claim', bulletin: 'a', claim: 'c', quote: '300台' },
    ],
  });
  const db = archive.context.person.writing();
  merge(archive, [markOfOther(db, headOf(db, id), 'theirs')]);
  await archive.handlers['annotations.delete']({ id });
  await archive.handlers['annotations.review']({ id: 'theirs', outcome: 'agreed', note: '已看竣工单' });
});
afterEach(() => archive.remove());

async function written(what: 'bulletin' | 'annotations', format: ExportFormat): Promise<Buffer> {
  const path = join(archive.dataDir, `out.${format}`);
  await archive.handlers['export.write']({ what, bulletins: ['a'], format, path });
  return readFileSync(path);
}

/** Words as they are read, whatever a format escapes. */
const plain = (bytes: Buffer) =>
  bytes
    .toString('utf8')
    .replace(/&quot;/g, '"')
    .replace(/\\([\\.*_\-()[\]])/g, '$1');

describe('a verdict on paper', () => {
  it.each(['bulletin', 'annotations'] as const)(
    'says all that stands behind it in a comment of Word: %s',
    async (what) => {
      const [comment] = wordComments(await written(what, 'docx'));
      expect(comment).toMatchObject({ on: '加装电梯300台', date: expect.stringMatching(/^2024-05-01/) });
      expect(comment?.words.split('\n')).toEqual(LINES);
    },
  );

  it.each([
    ['bulletin', 'md'],
    ['bulletin', 'html'],
    ['bulletin', 'txt'],
    ['annotations', 'md'],
    ['annotations', 'html'],
    ['annotations', 'txt'],
  ] as const)('says it in every other document: %s as %s', async (what, format) => {
    const page = plain(await written(what, format));
    for (const line of LINES) expect(page).toContain(line);
  });

  it('says it in a file of values, with its figures as numbers', async () => {
    const values = (await written('annotations', 'csv')).toString('utf8');
    for (const line of LINES.slice(2, 5)) expect(values).toContain(line);
    expect(values).toContain(',300,298,-2,"台",');
    expect(values).toContain('李明（区纪委），2024年5月1日');
  });
});
