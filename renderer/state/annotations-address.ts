import {
  ANCHOR_STATES,
  ANNOTATION_KINDS,
  type AnchorState,
  type AnnotationKind,
  VERDICTS,
  type Verdict,
} from '../../main/contract/annotation.ts';
import { ANNOTATION_ORDERS, type AnnotationOrder } from '../../main/contract/annotation-list.ts';

/** Values that the marks are narrowed to. `from` and `to` are ISO dates of the last change, both inclusive. */
export type AnnotationFilter = {
  bulletin?: string;
  kind?: AnnotationKind;
  tag?: string;
  verdict?: Verdict;
  author?: string;
  state?: AnchorState;
  from?: string;
  to?: string;
  query?: string;
};

/** 全部, 待确认, 并存版本, 一致率, 标签, 回收站: the rooms of the place 标注. */
export const MARK_VIEWS = ['all', 'queue', 'conflicts', 'agreement', 'tags', 'bin'] as const;
export type MarkView = (typeof MARK_VIEWS)[number];

/** What the marks stand under in the list. */
export const MARK_GROUPS = ['bulletin', 'tag', 'kind', 'verdict', 'author', 'day', 'none'] as const;
export type MarkGroup = (typeof MARK_GROUPS)[number];

/** Everything that decides which marks are shown, and how: it stands in the address, so that Back finds it. */
export type AnnotationsAddress = {
  place: 'annotations';
  view: MarkView;
  filter: AnnotationFilter;
  group: MarkGroup;
  order: AnnotationOrder;
  /** The mark (in 标签: the tag) that is to be in hand on arrival. */
  chosen: string | null;
};

/** The address of marks that meet a filter; whatever is left out is as on the first visit. */
export function annotationsAddress(
  filter: AnnotationFilter = {},
  more: Partial<Omit<AnnotationsAddress, 'place' | 'filter'>> = {},
): AnnotationsAddress {
  return { place: 'annotations', view: 'all', filter, group: 'bulletin', order: 'place', chosen: null, ...more };
}

/** Reads `/annotations/<view>?kind=…`; anything unknown is passed over. */
export function readAnnotationsAddress(view: string, fields: URLSearchParams): AnnotationsAddress {
  return annotationsAddress(filterOf(fields), {
    view: MARK_VIEWS.find((known) => known === view) ?? 'all',
    group: MARK_GROUPS.find((known) => known === fields.get('group')) ?? 'bulletin',
    order: ANNOTATION_ORDERS.find((known) => known === fields.get('order')) ?? 'place',
    chosen: fields.get('chosen') || null,
  });
}

/** The path and the fields of an address, without those that are as usual. */
export function annotationsPath({ view }: AnnotationsAddress): string {
  return view === 'all' ? '/annotations' : `/annotations/${view}`;
}

export function annotationsFields({
  filter,
  group,
  order,
  chosen,
}: AnnotationsAddress): Record<string, string | undefined> {
  return {
    ...filter,
    group: group === 'bulletin' ? undefined : group,
    order: order === 'place' ? undefined : order,
    chosen: chosen ?? undefined,
  };
}

/** The filter with one value set, or set free. */
export function withValue<Key extends keyof AnnotationFilter>(
  filter: AnnotationFilter,
  key: Key,
  value: AnnotationFilter[Key] | null,
): AnnotationFilter {
  const { [key]: _, ...others } = filter;
  return value ? { ...others, [key]: value } : others;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function filterOf(fields: URLSearchParams): AnnotationFilter {
  const kind = ANNOTATION_KINDS.find((known) => known === fields.get('kind'));
  const verdict = VERDICTS.find((known) => known === fields.get('verdict'));
  const state = ANCHOR_STATES.find((known) => known === fields.get('state'));
  const [bulletin, tag, author, query] = ['bulletin', 'tag', 'author', 'query'].map((name) => fields.get(name));
  const [from, to] = ['from', 'to']
    .map((name) => fields.get(name))
    .map((date) => (ISO_DATE.test(date ?? '') ? date : null));
  return {
    ...(bulletin ? { bulletin } : {}),
    ...(kind ? { kind } : {}),
    ...(tag ? { tag } : {}),
    ...(verdict ? { verdict } : {}),
    ...(author ? { author } : {}),
    ...(state ? { state } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(query ? { query } : {}),
  };
}
