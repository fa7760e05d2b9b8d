import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { readPdf } from '../helpers/pdf-pages.ts';
import { exportAs, JINGAN, openBulletin } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

const A4_HEIGHT_MM = 297;

test.beforeEach(async ({ app }) => {
  await ask(app.page, 'people.introduce', { name: '王敏', unit: '审计一组' });
});

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '核查台账', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
}

/** What stands on the paper that 打印 gives, without spaces: the browser prints as its print dialog would. */
async function printed(page: Page): Promise<{ words: string; widthMm: number }> {
  const { pages } = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  return { words: wordsOf(pages), widthMm: pages[0]?.widthMm ?? 0 };
}

/** A PDF may name a character by the radical that looks the same (⾼ for 高). */
function wordsOf(pages: Awaited<ReturnType<typeof readPdf>>['pages']): string {
  return pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n')
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '');
}

test('the ledger prints with problems, figures and what was found of them', async ({ app }) => {
  await openBulletin(app.page, JINGAN);
  const path = await exportAs(app.page, '核查台账', 'PDF');
  const { pages } = await readPdf(readFileSync(path));
  const words = wordsOf(pages);
  for (const expected of ['410.36', '反馈问题', '申报数', '差异', '备注', '销号', '原文未载']) {
    expect(words.replaceAll('\n', ''), expected).toContain(expected);
  }
  expect(pages.length).toBeGreaterThan(1);
});

test('the comparison prints its figures and its chart, and nothing that is only to be pressed', async ({ app }) => {
  await openView(app.page, '对照');
  await expect(app.page.getByTestId('compare-chart').locator('svg')).toBeVisible();
  const { words, widthMm } = await printed(app.page);
  expect(widthMm, 'lying, for twelve columns').toBeCloseTo(A4_HEIGHT_MM, 0);
  expect(words, 'the head of a column is not broken into characters').toContain('问题数');
  expect(words).toContain('157/160=98.1%');
  expect(words.replaceAll('\n', '')).toContain('原文未载');
  expect(words).toContain('徐汇区');
  expect(words).not.toContain('打印');
  expect(words).not.toContain('整改事项');
  expect(words).not.toContain('离线');
});

test('one problem across units prints with its units, measures and sources', async ({ app }) => {
  const { page } = app;
  await openView(page, '同题对照');
  await page.getByTestId('topic-list').getByRole('button').filter({ hasText: '推动高质量发展' }).first().click();
  const units = await page.getByTestId('topic-row').count();
  expect(units).toBeGreaterThan(1);
  const { words } = await printed(page);
  for (const expected of ['单位', '问题表述', '措施', '成效数据', '出处', '针对贯彻新发展理念', '一是']) {
    expect(words, expected).toContain(expected);
  }
  expect(words).not.toContain('不是同题');
  expect(words).not.toContain('打印');
});
