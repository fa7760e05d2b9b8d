import type { SearchHit } from '../contract/search.ts';
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
  const reply = await archive()['search.query']({
    query: onlyWord(positionals, '查询'),
    limit: wholeNumber(values.limit, 'limit', 1) ?? 20,
    offset: wholeNumber(values.offset, 'offset', 0) ?? 0,
    fuzzy: oneOf(values.fuzzy, 'fuzzy', ['auto', 'off', 'only']) ?? 'auto',
    sort: oneOf(values.sort, 'sort', ['relevance', 'title', 'date']) ?? 'relevance',
    bulletin: values.bulletin,
    filters: {},
    facets: false,
    passages: values.bulletin === undefined ? 3 : 100,
  });
  return { value: reply, lines: [`${reply.total} 份资料`, ...reply.hits.flatMap(describe)] };
};

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
