import type { Block, BulletinKind, Contacts, Metadata, SourceClass } from '../../contract/bulletin.ts';
import { findDates, isoDate } from './dates.ts';
import { fold } from './folding.ts';
import { findTotals } from './totals.ts';

const NUMBER = '[一二三四五六七八九十]+';

/** What the text itself states about the document. A field that it does not state is absent. */
export function findMetadata(text: string, blocks: readonly Block[]): Metadata {
  const folded = fold(text);
  const round = new RegExp(`(${NUMBER}届[\\p{Script=Han}]{1,3}?委)(第?${NUMBER}轮)巡[视察]`, 'u').exec(folded);
  return {
    issuer: findIssuer(text, blocks),
    congress: round?.[1],
    round: round?.[2],
    ...findInspection(text, folded),
    publishedOn: findPublication(folded, blocks),
    latestDate: findDates(folded)
      .map((date) => date.iso)
      .sort()
      .at(-1),
    column: /当前位置\s*[:：]\s*(.+)/.exec(textOf(text, blocks, 'apparatus'))?.[1]?.trim(),
    contacts: findContacts(text, blocks),
    totals: findTotals(folded, blocks),
  };
}

/** The title of the document, in one line, or undefined when it has none. */
export function findTitle(text: string, blocks: readonly Block[]): string | undefined {
  const title = blocks.find((block) => block.kind === 'title' && block.level === 1);
  return title && text.slice(title.start, title.end).replace(/\s*\n\s*/g, '');
}

function findIssuer(text: string, blocks: readonly Block[]): string | undefined {
  const line = blocks.find((block) => block.kind === 'title' && block.level === 2);
  const words = line && text.slice(line.start, line.end);
  if (words && /(?:委员会|党组|党委|党工委|政府|厅|局|委|院|会|公司|集团)$/.test(words)) return words;
  const title = findTitle(text, blocks) ?? '';
  return /^(中共.{2,40}?(?:委员会|党组|党委|党工委))关于/.exec(title)?.[1] ?? findNewspaper(text, blocks);
}

function findNewspaper(text: string, blocks: readonly Block[]): string | undefined {
  return /来源\s*[:：]\s*《([^》]{1,20})》/.exec(textOf(text, blocks, 'apparatus'))?.[1];
}

type Inspection = Pick<Metadata, 'inspectedBody' | 'team' | 'form' | 'inspectedFrom' | 'inspectedTo' | 'feedbackOn'>;

/** The opening sentence of a rectification bulletin: who inspected whom, when, and when the findings were given back. */
function findInspection(text: string, folded: string): Record<keyof Inspection, string | undefined> {
  const period = /(\d{4})年(\d{1,2})月(\d{1,2})日至(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/.exec(folded);
  const body = /日,?对(.{2,60}?)(?:开展|进行)了?((?:常规|专项|机动|提级|交叉)?巡[视察](?:“回头看”)?)/d.exec(folded);
  const feedback = /(\d{4})年(\d{1,2})月(\d{1,2})日,?(?:[^,。;\d]{0,30})?反馈/.exec(folded);
  const [from, to] = body?.indices?.[1] ?? [];
  return {
    inspectedBody: from === undefined ? undefined : text.slice(from, to),
    team: new RegExp(`([\\p{Script=Han}]{0,4}第${NUMBER}巡[视察]组)`, 'u').exec(folded)?.[1],
    form: body?.[2],
    inspectedFrom: (period && isoDate(period[1], period[2], period[3])) ?? undefined,
    inspectedTo: (period && isoDate(period[4] ?? period[1], period[5], period[6])) ?? undefined,
    feedbackOn: (feedback && isoDate(feedback[1], feedback[2], feedback[3])) ?? undefined,
  };
}

function findPublication(folded: string, blocks: readonly Block[]): string | undefined {
  const line = textOf(folded, blocks, 'apparatus');
  const match = /(?:发布|发表)(?:时间|日期)\s*:\s*(\d{4})[年-](\d{1,2})[月-](\d{1,2})/.exec(line);
  return (match && isoDate(match[1], match[2], match[3])) ?? undefined;
}

const CONTACTS: Record<keyof Contacts, RegExp> = {
  phone: /(?:联系|监督|举报)?电话\s*[:：]\s*([\d—–\-－()（）转\s]{5,40}\d)/,
  email: /(?:电子)?(?:邮箱|邮件|信箱)\s*[:：]\s*([\w.+-]+@[\w.-]+\w)/,
  address: /(?:通讯|通信|联系)?地址\s*[:：]\s*(.+)/,
  postcode: /(?:邮政编码|邮编)\s*[:：]\s*(\d{6})/,
};

function findContacts(text: string, blocks: readonly Block[]): Contacts {
  const lines = textOf(text, blocks, 'apparatus');
  const entries = Object.entries(CONTACTS).flatMap(([name, pattern]) => {
    const value = pattern.exec(lines)?.[1]?.trim();
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function textOf(text: string, blocks: readonly Block[], kind: Block['kind']): string {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => text.slice(block.start, block.end))
    .join('\n');
}

/** Where a text says it comes from; undefined when it does not say. */
export function findSourceClass(text: string, blocks: readonly Block[], metadata: Metadata): SourceClass | undefined {
  const apparatus = fold(textOf(text, blocks, 'apparatus'));
  if (/来源\s*:\s*网络/.test(apparatus)) return 'compiled';
  if (/来源\s*:\s*《|(?:记者|通讯员)\s*:/.test(apparatus)) return 'media';
  return metadata.issuer?.startsWith('中共') && (metadata.column || metadata.contacts.phone) ? 'official' : undefined;
}

/** What sort of document it is, judged by its title and its source. */
export function findKind(title: string | undefined, sourceClass: SourceClass | undefined): BulletinKind {
  if (title && /巡[视察].*整改.*(?:通报|公告|报告|情况)/.test(title)) return 'rectification';
  if (sourceClass === 'media') return 'news';
  return title && /工作(?:报告|总结|回顾|要点)/.test(title) ? 'work-report' : 'other';
}
