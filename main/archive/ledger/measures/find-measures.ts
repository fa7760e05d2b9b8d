import type { Claim, LedgerRange, Measure } from '../../../contract/ledger.ts';
import { sectionOf } from '../../text/outline.ts';
import { ledgerId } from '../ledger-id.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { namedDates } from './named-dates.ts';
import { namedDocuments } from './named-documents.ts';
import { problemAbove } from './problems.ts';
import { findUndertakings, type Undertaking } from './undertakings.ts';

/** 一是针对巡察组长年龄偏大的问题,…: what exactly was found wrong. */
const MANIFESTATION =
  /^(?:[一二三四五六七八九十]{1,3}是)?(?:针对|对于|关于)([^,，。]{4,80}?(?:问题|情况|现象|不足))[,，]/;
const RESULT =
  /取得|成效|显著|明显|有效|得到|提升至|提高到|均已|已全部|全部完成|实现|获得感|满意度|完成率|签约率|位列|位居/;
const RESPONSIBLE = [
  /(?:责任(?:单位|部门|人|领导)|牵头(?:单位|部门|领导))(?:[:：]|为|是)\s*([^。；;,，\n]{2,30})/g,
  /由([^，,。；;]{2,24}?)(?:牵头|负责|担任组长|主办|任组长)/g,
  /(?:^|[，,。；;]|[一二三四五六七八九十]是)((?!由)[\p{Script=Han}]{2,12}(?:书记|区长|市长|县长|局|委|办|部门|单位|办公室|党组|党委))牵头/gu,
];

/** Every undertaking of a text as a row of the ledger, in order. `claims` are those of the same text. Pure. */
export function findMeasures(source: LedgerSource, claims: readonly Claim[], lexicon: Lexicon): Measure[] {
  let at = 0;
  return findUndertakings(source, lexicon).map((undertaking) => {
    while ((claims[at]?.start ?? Number.POSITIVE_INFINITY) < undertaking.start) at++;
    const inside: string[] = [];
    for (let claim = claims[at]; claim !== undefined && claim.start < undertaking.end; claim = claims[at]) {
      inside.push(claim.id);
      at++;
    }
    return measureAt(source, undertaking, inside, lexicon);
  });
}

/** The measure on one undertaking, with the ids of the claims in it. Pure. */
export function measureAt(
  source: LedgerSource,
  { start, end, block, label }: Undertaking,
  claims: string[],
  lexicon: Lexicon,
): Measure {
  const { text, folded, blocks } = source;
  const problem = problemAbove(block, blocks, text);
  const manifestation = manifestationIn(folded, start, end);
  const results = resultsIn(folded, start, end);
  const responsible = responsibleIn(text.slice(start, end));
  return {
    id: ledgerId(source.sha256, start, end, 'measure'),
    bulletin: source.bulletin,
    start,
    end,
    problem: problem?.title ?? null,
    ...(problem !== null && problem.path.length > 0 && { problemPath: problem.path }),
    ...(manifestation !== null && { manifestation }),
    ...(results.length > 0 && { results }),
    section: sectionOf(block, blocks, text),
    item: label,
    paragraph: block.paragraph,
    states: statesIn(folded.slice(start, end), lexicon),
    documents: namedDocuments(source, start, end, lexicon),
    dates: namedDates(folded, start, end),
    ...(responsible.length > 0 && { responsible }),
    claims,
  };
}

/** 完成率 and 完成时限 tell no state. */
function statesIn(words: string, { states }: Lexicon): string[] {
  const found = new Set<string>();
  for (const match of words.matchAll(states.words)) {
    const state = states.stateOf.get(match[0]);
    const behind = words.slice(match.index + match[0].length);
    if (state !== undefined && !/^(?:率|时限|时间|数|情况)/.test(behind)) found.add(state);
  }
  return states.order.filter((state) => found.has(state));
}

function manifestationIn(folded: string, start: number, end: number): LedgerRange | null {
  const match = MANIFESTATION.exec(folded.slice(start, end));
  if (!match?.[1]) return null;
  const at = start + match[0].length - 1 - match[1].length;
  return { start: at, end: at + match[1].length };
}

function resultsIn(folded: string, start: number, end: number): LedgerRange[] {
  return [...folded.slice(start, end).matchAll(/[^。；;\n]+[。；;]?/g)]
    .filter((match) => RESULT.test(match[0]))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function responsibleIn(words: string): string[] {
  const names = RESPONSIBLE.flatMap((pattern) => [...words.matchAll(pattern)].map((match) => closed(match[1] ?? '')));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Without the bracket that closes （牵头单位：市水利局）. */
function closed(name: string): string {
  return name.replace(/^([^（(]*)[）)]$/, '$1');
}
