import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { JINGAN, textOf, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test.beforeEach(async ({ app }) => {
  await ask(app.page, 'people.introduce', { name: '王敏', unit: '审计一组' });
});

const place = (page: Page) => page.getByTestId('ledger-place');
const pane = (page: Page) => page.getByTestId('ledger-pane');
const chosen = (page: Page) => page.locator('tr[aria-current="true"]');
const view = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** A list to choose from, by the word before it. */
const filter = (page: Page, name: string) =>
  place(page)
    .getByRole('search')
    .getByRole('combobox', { name: new RegExp(`^${name}`) });

/** Opens a table of the ledger of one bulletin, as a reader does. */
async function openTable(page: Page, table: '整改事项' | '数据', bulletin = JINGAN): Promise<void> {
  await page.getByRole('link', { name: '核查台账', exact: true }).click();
  await view(page, table);
  await filter(page, '资料').selectOption({ label: bulletin });
  await page.locator('[data-row]').first().waitFor();
}

/** Narrows the rows to words. */
async function find(page: Page, words: string): Promise<void> {
  await place(page).getByLabel('文字').fill(words);
  await expect(page).toHaveURL(new RegExp(`query=${encodeURIComponent(words)}`));
  await page.locator('[data-row]').filter({ hasText: words }).first().waitFor();
}

const verdicts = async (page: Page) =>
  (await ask(page, 'annotations.list', {})).map(({ quote, verdict, closed }) => `${quote} ${verdict} ${closed}`);

test('an auditor goes through a bulletin by keyboard, and every verdict is a mark', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+Shift+H');
  await place(page).waitFor();
  await openTable(page, '数据');
  await page.locator('[data-focus]').first().focus();
  for (const key of ['Home', '2', 'ArrowDown', '3', 'f']) await page.keyboard.press(key);
  await expect(pane(page).getByLabel(/核实数/)).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('部分属实');
  await expect(chosen(page).locator('.cell-difference')).not.toBeEmpty();
  for (const key of ['n']) await page.keyboard.press(key);
  await page.keyboard.type('凭证第12号');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('凭证第12号');
  await page.keyboard.press('x');
  await expect(chosen(page)).toContainText('已销号');
  await expect(chosen(page)).toContainText('王敏');

  const marks = await ask(page, 'annotations.list', { kind: 'verdict' });
  expect(marks.map(({ verdict }) => verdict)).toEqual(['true', 'partly-true']);
  expect(marks[1]).toMatchObject({ closed: true, note: '凭证第12号', figures: { verified: '7' } });
  expect(marks.every(({ claim }) => claim !== null)).toBe(true);
  await expect(page.getByTestId('ledger-progress')).toContainText('已核 2 /');

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(chosen(page)).not.toContainText('已销号');
});

test('two keys in a row make one mark', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  await page.locator('[data-focus]').first().focus();
  for (const key of ['Home', '2', '4', '5']) await page.keyboard.press(key);
  await expect(chosen(page)).toContainText('不属实');
  await expect.poll(() => verdicts(page)).toHaveLength(1);
});

test('a row shows its sentence, opens the text there, and Back returns to the row', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  await find(page, '410.36');
  await page.locator('[data-row]').filter({ hasText: '410.36' }).locator('[data-focus]').click();
  await expect(page.getByTestId('ledger-sentence').locator('mark')).toHaveText(/410\.36万元/);
  await expect(pane(page)).toContainText('违规钱款');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(textOf(page).getByText('410.36万元')).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(chosen(page)).toContainText('410.36');
  await expect(place(page).getByLabel('文字')).toHaveValue('410.36');
});

test('a measure leads to its figures and a figure to its measure', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据', XUHUI);
  await find(page, '160');
  await page.locator('[data-focus]').first().focus();
  await page.keyboard.press('Home');
  const sentence = await page.getByTestId('ledger-sentence').locator('mark').innerText();
  await page.keyboard.press('g');
  await expect(page).toHaveURL(/ledger\?/);
  await expect(pane(page).getByTestId('ledger-sentence').locator('mark')).toContainText(sentence);
  await pane(page).getByRole('button', { name: sentence }).click();
  await expect(page).toHaveURL(/ledger\/claims/);
  await expect(page.getByTestId('ledger-sentence').locator('mark')).toHaveText(sentence);
});

test('rows are sorted by value and grouped by problem', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  await page.getByRole('columnheader', { name: '申报数' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: '申报数' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('columnheader', { name: '申报数' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: '申报数' })).toHaveAttribute('aria-sort', 'ascending');
  await filter(page, '分组').selectOption({ label: '按反馈问题' });
  await expect(page.locator('.ledger-heading').first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.ledger-heading')).toHaveCount(0);
});

test('what does not agree is found first, and what agrees is shown too, both places with it', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: '核查台账', exact: true }).click();
  await view(page, '核对');
  const checks = page.getByTestId('ledger-check');
  await expect(checks.first()).toContainText('不一致');
  await expect(page.getByRole('region', { name: '一致', exact: true })).toContainText('157/160 = 98.1%');
  const conflict = checks.filter({ hasText: '302万平方米' }).first();
  await conflict.click();
  const shown = page.getByTestId('check-pane');
  await expect(shown.getByTestId('ledger-sentence')).toHaveCount(2);
  await expect(shown.getByTestId('ledger-sentence').locator('mark')).toHaveText(['300万平方米', '302万平方米']);
  await shown.getByLabel('搁置理由').fill('口径不同');
  await shown.getByRole('button', { name: '搁置', exact: true }).click();
  await expect(shown.getByTestId('check-aside')).toContainText('口径不同');
  await expect(page.getByRole('region', { name: '已搁置' })).toContainText('302万平方米');
  await page.getByTestId('notices').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('region', { name: '已搁置' })).toHaveCount(0);
  await shown.getByRole('button', { name: '打开第2处原文' }).click();
  await expect(textOf(page).getByText('302万平方米')).toBeInViewport();
});

test('a row is corrected, dismissed and merged; it stays so after a restart, and undo takes it back', async ({
  app,
}) => {
  await openTable(app.page, '数据');
  await find(app.page, '410.36');
  await app.page.locator('[data-focus]').first().focus();
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press('e');
  const dialog = app.page.getByTestId('ledger-dialog');
  await dialog.getByLabel('主语').fill('违规钱款（已退）');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(chosen(app.page)).toContainText('违规钱款（已退）');

  await app.restart();
  const { page } = app;
  await openTable(page, '数据');
  await find(page, '违规钱款（已退）');
  await expect(page.getByTestId('ledger-corrected')).toContainText('人工更正 1 项');
  const count = page.getByTestId('ledger-count');
  await page.locator('[data-focus]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(count).toHaveText('0 条');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(count).toHaveText('1 条');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(count).toHaveText('0 条');

  await openTable(page, '整改事项');
  await page.locator('[data-focus]').first().focus();
  await page.keyboard.press('Home');
  const before = await count.innerText();
  await pane(page).getByRole('button', { name: '与下一条合并' }).click();
  await expect(count).not.toHaveText(before);
  await page.getByTestId('notices').getByRole('button', { name: '撤销' }).click();
  await expect(count).toHaveText(before);
});

test('a row is split where its lines are broken, and the reason is kept', async ({ app }) => {
  const { page } = app;
  await openTable(page, '整改事项');
  const count = Number.parseInt(await page.getByTestId('ledger-count').innerText(), 10);
  await page.locator('[data-focus]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('s');
  const dialog = page.getByTestId('ledger-dialog');
  const words = dialog.getByRole('textbox', { name: '原文' });
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await words.fill((await words.inputValue()).replace('。', '。\n'));
  await dialog.getByLabel('理由').fill('两件事');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByTestId('ledger-count')).toHaveText(`${count + 1} 条`);
  await page.getByTestId('ledger-corrected').locator('summary').click();
  await expect(page.getByTestId('ledger-corrected')).toContainText('两件事');
  await page.getByTestId('ledger-corrected').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByTestId('ledger-count')).toHaveText(`${count} 条`);
});

test('a row is added on words of the text', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  await page.getByRole('button', { name: '增补…' }).click();
  const dialog = page.getByTestId('ledger-dialog');
  await dialog.getByLabel('资料').selectOption({ label: JINGAN });
  await dialog.getByLabel('原文文字').fill('绝无此句');
  await expect(dialog.getByRole('alert')).toContainText('原文中没有这段文字');
  await dialog.getByLabel('原文文字').fill('提高保密管理能力。指导相关单位');
  await dialog.getByLabel('主语').fill('保密管理');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await find(page, '保密管理');
  await expect(page.locator('[data-row]').filter({ hasText: '保密管理' }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
});

test('a sample is drawn by lot, its seed is recorded, and the same seed draws the same rows', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  const draw = async (): Promise<void> => {
    await page.getByRole('button', { name: '抽查…' }).click();
    const dialog = page.getByTestId('ledger-dialog');
    await dialog.getByLabel('抽取条数').fill('5');
    await dialog.getByLabel('种子').fill('20240618');
    await dialog.getByRole('button', { name: '抽取', exact: true }).click();
    await expect(page.getByTestId('ledger-count')).toHaveText('5 条');
  };
  await draw();
  const rows = await page.locator('[data-row]').allInnerTexts();
  await draw();
  expect(await page.locator('[data-row]').allInnerTexts()).toEqual(rows);
  await page.getByRole('button', { name: '抽查…' }).click();
  await expect(page.getByTestId('ledger-samples')).toContainText('种子 20240618');
  const samples = await ask(page, 'ledger.samples', {});
  expect(samples[0]?.rows).toEqual(samples[1]?.rows);
});

test('work is shared out by section, and everyone finds their own rows', async ({ app }) => {
  const { page } = app;
  await openTable(page, '数据');
  await page.getByRole('button', { name: '分工…' }).click();
  const dialog = page.getByTestId('ledger-dialog');
  await dialog.getByLabel('核查人').fill('李强');
  await dialog.getByRole('button', { name: '保存' }).click();
  await filter(page, '核查人').selectOption({ label: '李强' });
  await expect(page.locator('[data-row]').first()).toContainText('李强');
});

test('bulletins stand side by side: each number leads to its sentence, what is not stated says so', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: '核查台账', exact: true }).click();
  await view(page, '对照');
  const table = page.getByTestId('compare-table');
  await expect(table.getByRole('row', { name: /虹桥商务区/ })).toContainText('原文未载');
  await expect(table.getByRole('row', { name: /徐汇区/ })).toContainText('157/160 = 98.1%');
  const chart = page.getByTestId('compare-chart').locator('svg');
  await expect(chart).toBeVisible();
  expect(await chart.evaluate((svg) => svg.querySelectorAll('[style], style').length)).toBe(0);
  await page.getByLabel('图示').selectOption({ label: '退缴金额' });
  await expect(chart).toContainText('410.36万元');
  await table.getByRole('button', { name: '63.79万元' }).click();
  await expect(textOf(page).getByText('63.79万元')).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(table).toBeVisible();
});

test('one problem across units is a page; a wrong match is put right by hand, and stays right', async ({ app }) => {
  await app.page.getByRole('link', { name: '核查台账', exact: true }).click();
  await view(app.page, '同题对照');
  const list = app.page.getByTestId('topic-list').getByRole('button');
  await list.filter({ hasText: '推动高质量发展' }).first().click();
  const rows = app.page.getByTestId('topic-row');
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  await rows.last().getByRole('button', { name: '不是同题' }).click();
  await expect(app.page.getByTestId('notices')).toContainText('同题对照已调整');
  await app.restart();
  const { page } = app;
  const match = await ask(page, 'ledger.topics', {
    bulletins: (await ask(page, 'library.list', {})).map(({ id }) => id),
  });
  expect(match.matches).toHaveLength(1);
  const [apart] = match.matches;
  const topic = match.topics.find(({ problems }) => problems.some(({ id }) => id === apart?.problems[0]));
  expect(topic?.problems.some(({ id }) => id === apart?.problems[1]) ?? false).toBe(false);
});
