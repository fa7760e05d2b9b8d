import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { expect, test } from '../helpers/test.ts';

/** More than are listed all at once. */
const BULLETINS = 210;

/** No two alike, or they would be taken for revisions of one another. */
function bulletinText(index: number): string {
  const place = `甲${String.fromCharCode(0x4e00 + index * 7)}${String.fromCharCode(0x5e00 + index * 3)}县`;
  return [
    `中共${place}委关于巡视整改进展情况的通报`,
    '一、整改落实情况',
    `一是压实责任，${place}完成老旧电梯更新${1000 + index}台，${place}群众满意度提高。`,
    `二是完善制度，印发《${place}电梯管理办法》，${place}追回资金${200 + index}万元。`,
  ].join('\n');
}

const pages = (page: Page) => page.getByTestId('ledger-pages');
const rows = (page: Page) => page.getByTestId('ledger-scroll').locator('[data-row]');

test('a library of any size is listed whole: ledgers are found, sorted, turned over, judged', async ({ app }) => {
  const { page } = app;
  const folder = join(app.dataDir, 'made');
  mkdirSync(folder);
  for (let index = 0; index < BULLETINS; index++) {
    writeFileSync(join(folder, `${index}.txt`), bulletinText(index));
  }
  await ask(page, 'people.introduce', { name: '王敏', unit: '审计一组' });
  await ask(page, 'library.import', { paths: [folder] });

  await page.getByRole('link', { name: '核查台账', exact: true }).click();
  await page.getByRole('link', { name: '数据', exact: true }).click();
  await expect(page.getByTestId('ledger-missing')).toHaveCount(0, { timeout: 30_000 });

  await page.getByRole('search').getByLabel('文字').fill('老旧电梯更新');
  await expect(pages(page)).toContainText(`共 ${BULLETINS} 条`);
  await page.getByRole('button', { name: '申报数' }).click();
  await expect(rows(page).first()).toContainText(`${1000 + BULLETINS - 1}台`);
  await pages(page).getByRole('button', { name: '下一页' }).click();
  await expect(rows(page).first()).toContainText(`${1000 + BULLETINS - 101}台`);
  await pages(page).getByRole('button', { name: '末页' }).click();
  await expect(rows(page)).toHaveCount(BULLETINS - 200);
  await expect(rows(page).last()).toContainText('1000台');

  await page.locator('[data-focus][tabindex="0"]').focus();
  for (const key of ['End', '2']) await page.keyboard.press(key);
  await expect(rows(page).last()).toContainText('属实');
  await expect(page.getByTestId('ledger-pane')).toContainText('更新1000台');
  await page.getByRole('combobox', { name: /^结论/ }).selectOption({ label: '属实' });
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(pages(page)).toContainText(`201–${BULLETINS}`);

  await page.goForward();
  await expect(rows(page)).toHaveCount(1);
  // The one row that stands there until the answer comes must not be taken for all there is.
  await page.evaluate(() => {
    window.location.hash = `#/ledger/claims?query=${encodeURIComponent('老旧电梯更新')}&sort=rising&page=3`;
  });
  await expect(pages(page)).toContainText(`201–${BULLETINS}`);
});
