import type { QueryProblem, QueryProblemCode, SearchHit, Suggestion } from '../contract/search.ts';
import { oneOf, onlyWord, readArguments, wholeNumber } from './arguments.ts';
import type { Command } from './context.ts';

export const search: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    limit: { type: 'string' },
    offset: { type: 'string' },
    fuzzy: { type: 'string' },
    bulletin: { type: 'string' },
    sort: { type: 'string' },
  });
  const query = onlyWord(positionals, '查询');
  const handlers = archive();
  // Nothing found in a bulletin that is not there would read as nothing found.
  if (values.bulletin !== undefined) await handlers['library.read']({ id: values.bulletin });
  const reply = await handlers['search.query']({
    query,
    limit: wholeNumber(values.limit, 'limit', 1) ?? 20,
    offset: wholeNumber(values.offset, 'offset', 0) ?? 0,
    fuzzy: oneOf(values.fuzzy, 'fuzzy', ['auto', 'off', 'only']) ?? 'auto',
    sort: oneOf(values.sort, 'sort', ['relevance', 'title', 'date']) ?? 'relevance',
    bulletin: values.bulletin,
    filters: {},
    facets: false,
    passages: values.bulletin === undefined ? 3 : 100,
  });
  return {
    value: reply,
    lines: [`${reply.total} 份资料`, ...reply.hits.flatMap(describe)],
    notes: [...explain(reply.problem), ...propose(reply.suggestions)],
  };
};

const PROBLEMS: Readonly<Record<QueryProblemCode, string>> = {
  empty: '这里没有可以查找的文字或数字。请输入词语、数字，或加引号的整句。',
  'unclosed-quote': '引号只有一半，已把后面的文字作为整句查找。',
  'unclosed-group': '括号没有合上，已按合上处理。',
  'unopened-group': '多了一个右括号，已略去。',
  'missing-word': '此处缺少要找的词语，已略去。',
  'only-not': '只有排除条件：列出的是不含这些词语的全部资料。',
};

function explain(problem: QueryProblem | null): string[] {
  if (problem === null) return [];
  const place = `第 ${problem.start + 1} 个字起`;
  const answered = problem.suggestion === null ? '' : `已按此查找：${problem.suggestion}`;
  return [`${place}：${PROBLEMS[problem.code]}${answered}`];
}

function propose(suggestions: readonly Suggestion[]): string[] {
  return suggestions.length === 0 ? [] : [`您要找的是不是：${suggestions.map(({ text }) => text).join('、')}`];
}

/** 近似 for other spellings, 相近说法 for other words; exact hits carry no label. */
function labelOf(via: SearchHit['via']): string {
  if (via === null) return '';
  return via.kind === 'wording' ? `（相近说法：${via.words}）` : `（近似：${via.words}）`;
}

function describe({ bulletin, occurrences, passages, via }: SearchHit): string[] {
  const places = passages.map(({ text, section, item, paragraph }) => {
    const path = [...section.map(({ label, title }) => label ?? title), item ?? ''].filter((step) => step !== '');
    const number = paragraph === null ? '' : `第${paragraph}段`;
    return `    ${[...path, number].join(' › ')}  ${text.replace(/\s*\n\s*/g, '')}`;
  });
  return [`${bulletin.id}  ${bulletin.shortTitle}  ${occurrences} 处${labelOf(via)}`, ...places];
}
