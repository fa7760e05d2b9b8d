import { VERDICTS, type Verdict } from '../../main/contract/annotation.ts';
import type { Claim } from '../../main/contract/ledger.ts';

/** 整改事项, 数据, 核对, 对照, 同题对照: the rooms of the place 核查台账. */
export const LEDGER_VIEWS = ['measures', 'claims', 'checks', 'compare', 'topics'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

export const CLAIM_KINDS = ['figure', 'rank', 'scope'] as const satisfies readonly Claim['kind'][];

/** `text`: as they stand there. Without value come last. */
export const LEDGER_SORTS = ['text', 'value', 'rising', 'subject'] as const;
export type LedgerSort = (typeof LEDGER_SORTS)[number];

/** What rows stand under. */
export const LEDGER_GROUPS = ['none', 'section', 'problem', 'subject'] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

/** `none`: rows that nobody has judged. */
export type VerdictFilter = Verdict | 'none';
export const VERDICT_FILTERS = ['none', ...VERDICTS] as const satisfies readonly VerdictFilter[];

/** Values that rows are narrowed to. `section` is a heading with its label; `sample` the id of a sample. */
export type LedgerFilter = {
  query?: string;
  section?: string;
  unit?: string;
  kind?: Claim['kind'];
  state?: string;
  verdict?: VerdictFilter;
  person?: string;
  sample?: string;
};

/** Everything that decides which rows are shown, and how: it stands in the address, so that Back finds it. */
export type LedgerAddress = {
  place: 'ledger';
  view: LedgerView;
  /** The one bulletin whose ledger it is, or all. */
  bulletin: string | null;
  filter: LedgerFilter;
  sort: LedgerSort;
  group: LedgerGroup;
  /** Which page of a library that is listed by pages, from 0. */
  page: number;
  /** The row in hand on arrival; in 同题对照 the topic. */
  chosen: string | null;
  /** The bulletins side by side in 对照 and 同题对照; empty for the usual ones. */
  beside: string[];
};

/** An address of the ledger; whatever is left out is as on the first visit. */
export function ledgerAddress(more: Partial<Omit<LedgerAddress, 'place'>> = {}): LedgerAddress {
  return {
    place: 'ledger',
    view: 'measures',
    bulletin: null,
    filter: {},
    sort: 'text',
    group: 'none',
    page: 0,
    chosen: null,
    beside: [],
    ...more,
  };
}

/** Reads `/ledger/<view>?in=…`; anything unknown is passed over. */
export function readLedgerAddress(view: string, fields: URLSearchParams): LedgerAddress {
  return ledgerAddress({
    view: LEDGER_VIEWS.find((known) => known === view) ?? 'measures',
    bulletin: fields.get('in') || null,
    filter: filterOf(fields),
    sort: LEDGER_SORTS.find((known) => known === fields.get('sort')) ?? 'text',
    group: LEDGER_GROUPS.find((known) => known === fields.get('group')) ?? 'none',
    page: pageOf(fields.get('page')),
    chosen: fields.get('chosen') || null,
    beside: (fields.get('beside') ?? '').split(',').filter((id) => id !== ''),
  });
}

/** The path and the fields of an address, without those that are as usual. */
export function ledgerPath({ view }: LedgerAddress): string {
  return view === 'measures' ? '/ledger' : `/ledger/${view}`;
}

export function ledgerFields({
  bulletin,
  filter,
  sort,
  group,
  page,
  chosen,
  beside,
}: LedgerAddress): Record<string, string | undefined> {
  return {
    in: bulletin ?? undefined,
    ...filter,
    sort: sort === 'text' ? undefined : sort,
    group: group === 'none' ? undefined : group,
    page: page === 0 ? undefined : String(page + 1),
    chosen: chosen ?? undefined,
    beside: beside.length === 0 ? undefined : beside.join(','),
  };
}

/** The filter with one value set, or set free. */
export function withLedgerValue<Key extends keyof LedgerFilter>(
  filter: LedgerFilter,
  key: Key,
  value: LedgerFilter[Key] | null,
): LedgerFilter {
  const { [key]: _, ...others } = filter;
  return value ? { ...others, [key]: value } : others;
}

/** People count pages from 1. */
function pageOf(words: string | null): number {
  return words !== null && /^[1-9]\d{0,6}$/.test(words) ? Number(words) - 1 : 0;
}

function filterOf(fields: URLSearchParams): LedgerFilter {
  const kind = CLAIM_KINDS.find((known) => known === fields.get('kind'));
  const verdict = VERDICT_FILTERS.find((known) => known === fields.get('verdict'));
  const [query, section, unit, state, person, sample] = ['query', 'section', 'unit', 'state', 'person', 'sample'].map(
    (name) => fields.get(name),
  );
  return {
    ...(query ? { query } : {}),
    ...(section ? { section } : {}),
    ...(unit ? { unit } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(verdict ? { verdict } : {}),
    ...(person ? { person } : {}),
    ...(sample ? { sample } : {}),
  };
}
