import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { printedDate } from '../../i18n/dates.ts';
import { i18n } from '../../i18n/i18n.ts';
import type zhCN from '../../i18n/zh-CN.json';

export type FactName = keyof (typeof zhCN)['fact'];
/** A fact and its words; without words the text does not state it. */
export type Fact = [name: FactName, words: string | undefined];

/** What is known of a bulletin, in the order of a title page. */
export function factsOf({ title, shortTitle, kind, sourceClass, metadata }: Bulletin): Fact[] {
  const { issuer, inspectedBody, congress, round, form, team, inspectedFrom, inspectedTo } = metadata;
  const { feedbackOn, publishedOn, latestDate, column } = metadata;
  return [
    ['title', title],
    ['shortTitle', shortTitle],
    ['issuer', issuer],
    ['inspectedBody', inspectedBody],
    ['round', [congress, round].filter(Boolean).join('') || undefined],
    ['form', form],
    ['team', team],
    ['inspected', period(inspectedFrom, inspectedTo)],
    ['feedbackOn', feedbackOn && printedDate(feedbackOn)],
    ['publishedOn', publishedOn && printedDate(publishedOn)],
    ['latestDate', latestDate && printedDate(latestDate)],
    ['column', column],
    ['kind', i18n.t(`bulletinKind.${kind}`)],
    ['source', sourceClass && i18n.t(`source.${sourceClass}`)],
  ];
}

function period(from: string | undefined, to: string | undefined): string | undefined {
  if (!from || !to) return from && printedDate(from);
  return i18n.t('date.fromTo', { from: printedDate(from), to: printedDate(to) });
}
