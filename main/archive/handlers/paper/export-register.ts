import { z } from 'zod';
import { chineseMinute } from '../../export/dates.ts';
import type { Table } from '../../export/table.ts';
import { eventsOfAct } from '../../history/events-of-act.ts';
import { listBulletins } from '../../library/read.ts';
import { readPersonRow } from '../../people/person-row.ts';
import type { PersonalContext } from '../personal-context.ts';

/** What the log says of an export. Older entries know less. */
const entry = z.object({
  what: z.string(),
  format: z.string(),
  items: z.number(),
  bulletins: z.array(z.string()).default([]),
  query: z.string().default(''),
  copies: z.number().default(1),
  purpose: z.string().nullable().default(null),
  destination: z.string().nullable().default(null),
  classification: z.string().nullable().default(null),
  copyNumber: z.string().nullable().default(null),
});

const THINGS: Readonly<Record<string, string>> = {
  bulletin: '资料全文',
  annotations: '标注汇总',
  results: '搜索结果',
  register: '打印导出登记',
  ledger: '核查台账',
  'working-papers': '核查底稿',
  verification: '核查情况汇总',
  comparison: '整改情况对照',
};

const WIDE = { least: 10, most: 40 };

/** 打印导出登记: who wrote what to which file, when, how many copies, what for and for whom; as the person's log has it. */
export function exportRegister(context: PersonalContext): Table {
  const db = context.person.reading();
  const person = db && readPersonRow(db);
  const names = new Map(listBulletins(context.library).map(({ id, shortTitle }) => [id, shortTitle]));
  const events = db ? eventsOfAct(db, 'export.write') : [];
  return {
    name: '打印导出登记',
    columns: [
      { key: 'number', heading: '序号', type: 'number' },
      { key: 'at', heading: '时间', type: 'text' },
      { key: 'person', heading: '经办人', type: 'text' },
      { key: 'unit', heading: '单位', type: 'text' },
      { key: 'what', heading: '内容', type: 'text', width: WIDE },
      { key: 'format', heading: '格式', type: 'text' },
      { key: 'items', heading: '条数', type: 'number' },
      { key: 'copies', heading: '份数', type: 'number', isSummed: true },
      { key: 'copyNumber', heading: '份号', type: 'text' },
      { key: 'classification', heading: '密级', type: 'text' },
      { key: 'purpose', heading: '用途', type: 'text' },
      { key: 'destination', heading: '去向', type: 'text' },
      { key: 'path', heading: '文件', type: 'text', width: WIDE },
    ],
    rows: events.map(({ at, subject, payload }, index) => {
      const { what, bulletins, query, ...said } = entry.parse(JSON.parse(payload));
      const about = bulletins.map((id) => names.get(id) ?? id).join('、') || query;
      return [
        index + 1,
        chineseMinute(at),
        person?.name ?? null,
        person?.unit || null,
        `${THINGS[what] ?? what}${about && `：${about}`}`,
        said.format,
        said.items,
        said.copies,
        said.copyNumber,
        said.classification,
        said.purpose,
        said.destination,
        subject,
      ];
    }),
  };
}
