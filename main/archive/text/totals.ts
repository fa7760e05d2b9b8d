import type { Block, Total, TotalKey } from '../../contract/bulletin.ts';

type Rule = { key: TotalKey; unit: string; pattern: RegExp };

/** Each pattern has one group: the figure. Anything the summary does not say in such words is left out. */
const RULES: readonly Rule[] = [
  { key: 'problems', unit: '项', pattern: /(\d+)[项个]问题(?!表现)/ },
  { key: 'problems-done', unit: '项', pattern: /[项个]问题,?已经?(?:完成整改|整改完成|整改)[^。;]{0,12}?(\d+)[项个]/ },
  { key: 'problems-ongoing', unit: '项', pattern: /正在整改(?:推进)?中?的?为?(\d+)[项个]/ },
  { key: 'manifestations', unit: '项', pattern: /(\d+)[项个]具体问题(?:表现)?/ },
  {
    key: 'manifestations-done',
    unit: '项',
    pattern: /具体问题(?:表现)?[^。;,]{0,6}已经?(?:整改完成|完成整改)(\d+)[项个]/,
  },
  { key: 'measures', unit: '条', pattern: /整改措施(\d+)[条项]/ },
  { key: 'measures', unit: '条', pattern: /(\d+)[条项]整改措施/ },
  { key: 'measures-done', unit: '条', pattern: /整改措施(?:\d+[条项])?,?已经?完成(\d+)[条项]/ },
  { key: 'cases-filed', unit: '件', pattern: /立案(?:审查调查)?(\d+)件/ },
  { key: 'sanctioned', unit: '人', pattern: /(?:处分(?:共)?|党内(?:严重)?警告)(\d+)人/ },
  { key: 'organisational', unit: '人', pattern: /组织处理(?:共)?(\d+)人/ },
  { key: 'refunded', unit: '万元', pattern: /退(?:出|缴|赔|还)(?:违规|违纪)?[^。;\d]{0,8}?(\d+(?:\.\d+)?)万元/ },
  { key: 'rules-made', unit: '项', pattern: /新建(?:立)?制度(\d+)项/ },
  { key: 'rules-revised', unit: '项', pattern: /修订(?:完善)?(?:制度)?(\d+)项/ },
];

/** The totals that the summary paragraphs state in so many words. `folded` is the folded reading text. */
export function findTotals(folded: string, blocks: readonly Block[]): Total[] {
  const totals = blocks
    .filter((block) => block.kind === 'summary')
    .flatMap((block) => RULES.flatMap((rule) => findTotal(folded, block, rule)));
  const first = new Map<TotalKey, Total>();
  for (const total of totals) if (!first.has(total.key)) first.set(total.key, total);
  return [...first.values()].sort((a, b) => a.start - b.start);
}

/** Every place in some blocks that states a total in such words, in order: of the whole bulletin or of a part of it. */
export function everyTotal(folded: string, blocks: readonly Block[]): Total[] {
  const totals = blocks.flatMap((block) => RULES.flatMap((rule) => totalsIn(folded, block, rule)));
  return totals.sort((a, b) => a.start - b.start);
}

function findTotal(folded: string, block: Block, rule: Rule): Total[] {
  return totalsIn(folded, block, rule).slice(0, 1);
}

function totalsIn(folded: string, block: Block, { key, unit, pattern }: Rule): Total[] {
  const words = folded.slice(block.start, block.end);
  return [...words.matchAll(new RegExp(pattern.source, 'dg'))].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [];
    if (from === undefined || to === undefined) return [];
    const start = block.start + from;
    return [{ key, value: Number(words.slice(from, to)), unit, start, end: block.start + to }];
  });
}
