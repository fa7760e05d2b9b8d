import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { isWithinWords } from '../../../../main/archive/search/accidental.ts';
import { isPartOfNumber } from '../../../../main/archive/search/rank.ts';
import { search } from '../../../../main/archive/search/search.ts';
import { contextOf, temporaryLibrary } from '../../../helpers/library.ts';

/** Filler of about the length of real sections, so that bm25 does not decide by length alone. */
const FILLER = '推动各项工作落实到位，群众满意度不断提高，营商环境持续优化，城区面貌持续改善。'.repeat(6);

/** Short texts that differ in what the query means in them; the name says what. */
const TEXTS: Record<string, string> = {
  立案正文: `某区整改情况\n\n全年共立案审查十二件，处分九人。${FILLER}`,
  立案接缝: `某镇工作情况\n\n建立案件线索研判制度，建立案例库，建立案卷台账。${FILLER}`,
  数字整: `某县发展情况\n\n新增企业157家，服务企业成长。${FILLER}`,
  数字内: `某市发展情况\n\n新设企业5157户，同比增长；另有3157户。${FILLER}`,
  题中: `关于老旧小区改造的通报\n\n本通报介绍有关工作进展。${FILLER}`,
  文中: `关于年度工作的通报\n\n推进老旧小区改造，完成老旧小区改造任务。${FILLER}`,
  标题下: `某街道工作情况\n\n一、电梯加装工作情况\n${FILLER}`,
  同句: `某社区工作情况\n\n持续推进电梯的安全运行和管线加装。${FILLER}`,
  同段: `某园区工作情况\n\n更换电梯三部。${FILLER}完成门禁加装。`,
  散落: `某单位工作情况\n\n更换电梯三部。\n${FILLER}\n完成门禁加装。`,
  附注: `某机关工作情况\n\n${FILLER}\n联系电话:12345678\n通讯地址:漕溪北路三百号`,
  地名: `某段道路情况\n\n漕溪北路完成改造。${FILLER}`,
};

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(async () => {
  library = temporaryLibrary();
  const folder = join(library.dataDir, 'judged');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, `${name}.txt`), text);
  const db = library.writing;
  if (!db) throw new Error('not writable');
  await importFiles(
    db,
    [folder],
    { dryRun: false, as: 'new', now: () => new Date(), index: indexInto(db) },
    () => undefined,
  );
});
afterAll(() => library.dispose());

/** Names of the texts above, in the order in which a query finds them. */
function order(query: string): string[] {
  const context = contextOf(library.library);
  const options = { query, limit: 50, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 1 } as const;
  return search(context, options).hits.flatMap(({ bulletin }) => {
    const number = context.catalogue.numberOf.get(bulletin.id) ?? 0;
    const source = library.library.one<{ source: string }>(
      'SELECT source FROM bulletin WHERE number = ?',
      number,
    )?.source;
    const name = source?.replace(/\.txt$/, '') ?? '';
    return Object.hasOwn(TEXTS, name) ? [name] : [];
  });
}

describe('ranking, judged', () => {
  it.each([
    ['立案', ['立案正文', '立案接缝']],
    ['157', ['数字整', '数字内']],
    ['老旧小区改造', ['题中', '文中']],
    ['漕溪北路', ['地名', '附注']],
    ['电梯 加装', ['标题下', '同句', '同段', '散落']],
  ])('%s', (query, expected) => {
    expect(order(query)).toEqual(expected);
  });

  it.each([
    ['一岗双责', '徐汇区（十二届二轮）'],
    ['教育实践活动', '徐汇区（2014上半年回顾）'],
    ['低碳虹桥', '虹桥商务区（十二届一轮）'],
    ['退休返聘', '静安区（十二届二轮）'],
    ['凝心铸魂', '徐汇主题教育报道（2024）'],
  ])('the bundled bulletins: %s', (query, first) => {
    const options = { query, limit: 5, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 1 } as const;
    expect(search(contextOf(library.library), options).hits[0]?.bulletin.shortTitle).toBe(first);
  });
});

describe('what nobody looked for', () => {
  const place = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it.each([
    ['全面建立案件线索研判制度', '立案', true],
    ['全年共立案十二件', '立案', false],
    ['加强党内监督', '党内', false],
    ['中国人民大会', '国人', true],
  ])('joints of two words: %s %s', (text, words, expected) => {
    expect(isWithinWords(text, place(text, words))).toBe(expected);
  });

  it.each([
    ['5157户', '157', true],
    ['157家', '157', false],
    ['157.5万', '157', true],
    ['新增157。', '157', false],
    ['１５７３家', '１５７', true],
    ['12345热线', '热线', false],
  ])('parts of numbers: %s %s', (text, words, expected) => {
    expect(isPartOfNumber(text, place(text, words))).toBe(expected);
  });
});
