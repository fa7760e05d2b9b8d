import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../helpers/ask.ts';
import { editXlsx } from '../helpers/edit-xlsx.ts';
import { readPng } from '../helpers/png.ts';
import { cards, closeDialog, exportAs, JINGAN, openBulletin, textOf } from '../helpers/reader.ts';
import { type App, expect, test } from '../helpers/test.ts';

const FIGURE = '410.36万元';

test.beforeEach(async ({ app }) => {
  await ask(app.page, 'people.introduce', { name: '王敏', unit: '审计一组' });
});

async function openRefill({ page }: App, path: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByRole('dialog').getByRole('combobox').fill('回填');
  await page.keyboard.press('Enter');
  const dialog = page.getByTestId('refill-dialog');
  await dialog.getByLabel('台账文件的完整路径').fill(path);
  await dialog.getByRole('button', { name: '查看改动' }).click();
}

test('a ledger goes out as a workbook, is edited there, comes back, and shows beside the text', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  const path = await exportAs(page, '核查台账', 'Excel 表格');
  expect(path).toMatch(/核查台账 静安区（十二届二轮）.*\.xlsx$/);
  await closeDialog(page);
  editXlsx(path, [
    { sheet: 2, words: FIGURE, heading: '核查结论', value: '不属实' },
    { sheet: 2, words: FIGURE, heading: '核实数', value: 4_080_600 },
    { sheet: 2, words: FIGURE, heading: '备注', value: '少2.3万元，见凭证25号' },
  ]);

  await openRefill(app, path);
  const dialog = page.getByTestId('refill-dialog');
  await expect(dialog.getByTestId('refill-outlook')).toContainText('可以回填 3 处改动');
  expect(await ask(page, 'annotations.list', {})).toEqual([]);
  await dialog.getByRole('button', { name: '回填 3 处' }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('不属实');
  await expect(cards(page)).toContainText('核实数408.06万元');
  await expect(cards(page)).toContainText('见凭证25号');
  await cards(page).locator('q').click();
  await expect(textOf(page).getByText(FIGURE)).toBeInViewport();

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(cards(page)).toHaveCount(0);
});

test('what was changed on both sides is shown, and stays as it is here', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  const path = await exportAs(page, '核查台账', 'Excel 表格');
  await closeDialog(page);
  editXlsx(path, [{ sheet: 2, words: FIGURE, heading: '核查结论', value: '属实' }]);
  const [bulletin] = (await ask(page, 'library.list', {})).filter(({ shortTitle }) => shortTitle === JINGAN);
  const { claims } = await ask(page, 'ledger.claims', { bulletin: bulletin?.id, limit: 10_000 });
  const claim = claims.find(({ quote }) => quote.includes(FIGURE));
  if (!bulletin || !claim) throw new Error('the bundled bulletin has lost its figure');
  const place = { bulletin: bulletin.id, revision: bulletin.revision, start: claim.start, end: claim.end };
  await ask(page, 'annotations.create', { ...place, kind: 'verdict', verdict: 'doubtful', claim: claim.id });

  await openRefill(app, path);
  const conflicts = page.getByTestId('refill-dialog').getByTestId('refill-conflicts');
  await expect(conflicts).toContainText('本机的保持不变（1 处）');
  await expect(conflicts.getByRole('row').nth(1)).toContainText(/存疑.*属实/);
  await expect(page.getByTestId('refill-dialog').getByRole('button', { name: /^回填/ })).toHaveCount(0);
});

test('a file that is no ledger is refused in a sentence', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  const path = await exportAs(page, '标注清单', 'Excel 表格');
  await closeDialog(page);
  await openRefill(app, path);
  const dialog = page.getByTestId('refill-dialog');
  await expect(dialog.getByRole('alert')).toContainText('不是从本程序导出的核查台账');
  await dialog.getByLabel('台账文件的完整路径').fill(join(app.dataDir, '没有.xlsx'));
  await dialog.getByRole('button', { name: '查看改动' }).click();
  await expect(dialog.getByRole('alert')).toContainText('没有找到');
});

test('a comparison goes out as a picture and as a document, with the bulletins that lie side by side', async ({
  app,
}) => {
  const { page } = app;
  await page.evaluate(() => {
    window.location.hash = '#/ledger/compare';
  });
  await page.getByTestId('ledger-compare').getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByTestId('export-dialog');
  await expect(dialog.getByRole('radio', { name: '整改情况对照' })).toBeChecked();
  await expect(dialog.getByRole('combobox').first()).toHaveValue('*');
  await dialog.getByLabel('对照图').selectOption({ label: '新建制度' });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const drawing = readFileSync((await dialog.getByTestId('export-path').innerText()).trim(), 'utf8');
  expect(drawing).toMatch(/新建制度（项）[\s\S]*静安区[\s\S]*15项/);
  await dialog.getByRole('button', { name: '再导出一份' }).click();
  await dialog.getByRole('radio', { name: 'PNG' }).check();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const picture = readPng(readFileSync((await dialog.getByTestId('export-path').innerText()).trim()));
  expect(picture.widthPx).toBe(640 * 3);
  expect(picture.lowestDarkRow).toBeGreaterThan(picture.heightPx * 0.8);
});

test('columns are chosen once; working papers and the summary are offered beside the ledger', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await exportAs(page, '核查情况汇总', 'Word 文档');
  await closeDialog(page);
  await page.getByRole('banner').getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByRole('radio', { name: '核查台账' }).check();
  const columns = dialog.getByTestId('ledger-columns');
  await columns.locator('summary').click();
  await columns.getByRole('checkbox', { name: '出处' }).click();
  await expect(columns.getByRole('checkbox', { name: '出处' })).not.toBeChecked();
  await expect(columns.locator('summary')).toContainText('已选 22 列');
  expect((await ask(page, 'settings.read', {})).ledgerColumns).not.toContain('source');
  await dialog.getByRole('radio', { name: '核查底稿' }).check();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
});
