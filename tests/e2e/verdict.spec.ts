import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { act, cards, drawOver, JINGAN, openBulletin, textOf, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

const FIGURE = '410.36万元';

test.beforeEach(async ({ app }) => {
  await ask(app.page, 'people.introduce', { name: '王敏', unit: '审计一组' });
});

const draft = (page: Page) => page.getByTestId('draft-card');

/** Selects words and opens a check of them. */
async function check(page: Page, words: string): Promise<void> {
  await drawOver(page, words);
  await act(page, '核查');
  await draft(page).waitFor();
}

async function save(page: Page): Promise<void> {
  await draft(page).getByRole('button', { name: '保存' }).click();
  await draft(page).waitFor({ state: 'detached' });
}

test('a verdict takes four keystrokes, from the text to a kept mark', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await page.getByTestId('sheet').focus();
  const keys = ['Alt+ArrowDown', 'ControlOrMeta+E', '2', 'Enter'];
  expect(keys.length).toBeLessThanOrEqual(4);
  await page.keyboard.press(keys[0] ?? '');
  await expect(page.getByTestId('selection-bar')).toBeVisible();
  await page.keyboard.press(keys[1] ?? '');
  await expect(draft(page).getByRole('radio', { name: '待核' })).toBeFocused();
  await page.keyboard.press(keys[2] ?? '');
  await page.keyboard.press(keys[3] ?? '');
  await expect(cards(page)).toHaveCount(1);
  const [mark] = await ask(page, 'annotations.list', {});
  expect(mark).toMatchObject({ kind: 'verdict', verdict: 'true', author: '王敏', shared: false });
  await expect(page.getByTestId('sheet')).toBeFocused();
});

test('digits choose a verdict, but belong to the note while one writes', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await page.keyboard.press('4');
  await expect(draft(page).getByRole('radio', { name: '存疑' })).toBeChecked();
  await draft(page).getByLabel('批注内容').fill('');
  await page.keyboard.type('见凭证25号');
  await expect(draft(page).getByRole('radio', { name: '存疑' })).toBeChecked();
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('见凭证25号');
});

test('a figure is checked: reported as printed, verified, and the exact difference in words', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await expect(draft(page).getByLabel('申报数')).toHaveValue('410.36');
  await expect(draft(page).getByLabel('单位')).toHaveValue('万元');
  await draft(page).getByLabel('核实数').fill('四百');
  await draft(page).getByRole('button', { name: '保存' }).click();
  await expect(draft(page).getByRole('alert')).toContainText('请填数字');
  await draft(page).getByLabel('核实数').fill('４０８.０６');
  await expect(draft(page).getByTestId('difference')).toHaveText('核实比申报少 2.3万元');
  await save(page);
  await expect(cards(page)).toContainText('核实数408.06万元');
  const [mark] = await ask(page, 'annotations.list', {});
  expect(mark?.figures).toEqual({ reported: '410.36', verified: '408.06', unit: '万元' });
});

test('evidence is picked in another bulletin while the form waits, is numbered, opens, and Back returns', async ({
  app,
}) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await page.keyboard.press('4');
  await draft(page).getByLabel('批注内容').fill('先写下的话');
  await draft(page).getByRole('button', { name: '选取佐证' }).click();
  await expect(page.getByTestId('pick-bar')).toContainText(FIGURE);
  await openBulletin(page, XUHUI);
  await drawOver(page, '旧住房修缮+电梯加装');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pick-bar')).toBeHidden();
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('先写下的话');
  await expect(draft(page).getByTestId('evidence')).toContainText('旧住房修缮+电梯加装');

  await draft(page).getByRole('button', { name: '选取佐证' }).click();
  await drawOver(page, '截至目前');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('pick-bar')).toBeHidden();
  await expect(draft(page).getByTestId('evidence')).toHaveCount(1);
  await save(page);

  await cards(page)
    .getByRole('button', { name: /佐证1-1/ })
    .click();
  await expect(textOf(page).getByText('旧住房修缮+电梯加装')).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(textOf(page).getByText(FIGURE)).toBeInViewport();
});

test('a file is evidence by its checksum', async ({ app }) => {
  const { page } = app;
  const path = join(mkdtempSync(join(tmpdir(), 'xunyue-evidence-')), '凭证12.pdf');
  writeFileSync(path, '凭证');
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await draft(page).getByRole('button', { name: '添加文件' }).click();
  const dialog = page.getByTestId('file-evidence');
  await dialog.getByLabel('文件的完整路径').fill(`${path}.none`);
  await dialog.getByRole('button', { name: '加入佐证' }).click();
  await expect(dialog.getByRole('alert')).toContainText('没有找到');
  await dialog.getByLabel('文件的完整路径').fill(path);
  await dialog.getByLabel('说明').fill('财务凭证第12号');
  await dialog.getByRole('button', { name: '加入佐证' }).click();
  await save(page);
  await expect(cards(page).getByTestId('evidence')).toContainText('佐证1-1 财务凭证第12号');
  const [mark] = await ask(page, 'annotations.list', {});
  const sha256 = createHash('sha256').update('凭证').digest('hex');
  expect(mark?.evidence).toMatchObject([{ kind: 'file', name: '凭证12.pdf', bytes: 6, sha256 }]);
});

test('a figure of the ledger is evidence, and leads to its words', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await draft(page).getByRole('button', { name: '选取数据' }).click();
  const dialog = page.getByTestId('claim-evidence');
  await dialog.getByLabel('数据、主题或章节').fill('电梯');
  await dialog.getByRole('listitem').filter({ hasText: '501台' }).getByRole('button').click();
  await expect(draft(page).getByTestId('evidence')).toContainText('501台');
  await save(page);
  await cards(page)
    .getByRole('button', { name: /佐证1-1/ })
    .click();
  await expect(textOf(page).getByText('新签约501台')).toBeInViewport();
});

test('nobody reviews their own verdict; every change of it can be read', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await page.keyboard.press('4');
  await save(page);
  const review = cards(page).getByTestId('review');
  await expect(review.getByRole('button', { name: '同意', exact: true })).toBeDisabled();
  await expect(review).toContainText('自己的结论须由他人复核');

  await page.keyboard.press('F2');
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toContainText('不属实');
  await cards(page).getByRole('button', { name: '沿革' }).click();
  const history = page.getByTestId('mark-history');
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('listitem').first()).toContainText('王敏（审计一组）');
  await expect(history.getByRole('listitem').first()).toContainText('存疑 → 不属实');
});

test('a second person reviews a shared verdict, and may take that back', async ({ app }) => {
  const { page } = app;
  const path = join(mkdtempSync(join(tmpdir(), 'xunyue-review-')), '标注包.zip');
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await page.keyboard.press('4');
  await draft(page).getByLabel('共享').check();
  await save(page);
  await ask(page, 'exchange.export', { path });

  await ask(page, 'people.add', { name: '李强', unit: '审计二组' });
  await ask(page, 'exchange.merge', { path });
  const review = cards(page).getByTestId('review');
  await review.getByLabel('复核意见').fill('凭证已补齐，应为属实');
  await review.getByRole('button', { name: '不同意', exact: true }).click();
  await expect(review).toContainText('复核不同意 · 李强（审计二组） · 今天');
  await expect(review).toContainText('凭证已补齐，应为属实');
  await review.getByRole('button', { name: '撤回复核' }).click();
  await expect(review.getByRole('button', { name: '同意', exact: true })).toBeEnabled();
});

test('what was typed survives a walk elsewhere, and comes back after Esc', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await drawOver(page, FIGURE);
  await act(page, '疑问');
  await page.keyboard.type('还没写完');
  await openBulletin(page, XUHUI);
  await expect(draft(page)).toBeHidden();
  await openBulletin(page, JINGAN);
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('还没写完');
  await draft(page).getByLabel('批注内容').press('Escape');
  await expect(draft(page)).toBeHidden();
  await page.getByTestId('notices').getByRole('button', { name: '恢复填写' }).click();
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('还没写完');
});

test('words in which the bulletin errs warn whoever copies them', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await drawOver(page, FIGURE);
  await act(page, '原文如此');
  await page.keyboard.type('应为“410.63”');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cards(page)).toContainText('原文如此');
  await drawOver(page, `共退出违规钱款${FIGURE}`);
  await act(page, '复制（附出处）');
  await expect(page.getByTestId('notices')).toContainText(`“${FIGURE}”一处原文有误`);
  await expect(page.getByTestId('notices')).toContainText('应为“410.63”');
  await page.getByTestId('sheet').focus();
  await page.keyboard.press('ControlOrMeta+C');
  await expect(page.getByTestId('notices')).toContainText('已复制，请注意');
});

test('from mark to mark, and from check to check that is still to be done', async ({ app }) => {
  const { page } = app;
  const words = ['截至目前', FIGURE, '修订完善'];
  await openBulletin(page, JINGAN);
  for (const [index, quote] of words.entries()) {
    await drawOver(page, quote);
    if (index === 0) await act(page, '摘录');
    else {
      await act(page, '核查');
      await save(page);
    }
    await expect(cards(page)).toHaveCount(index + 1);
  }
  const active = page.locator('.card-active');
  await page.keyboard.press('F7');
  await expect(active).toContainText('截至目前');
  await page.keyboard.press('Shift+F7');
  await expect(active).toContainText('修订完善');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(active).toContainText(FIGURE);
  for (const key of ['F2', '2', 'Enter']) await page.keyboard.press(key);
  await expect(active).toContainText('属实');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(active).toContainText('修订完善');
});

test('the bar is one stop of the Tab key, and arrows walk along it', async ({ app }) => {
  const { page } = app;
  await openBulletin(page, JINGAN);
  await page.getByTestId('sheet').focus();
  await page.keyboard.press('Alt+ArrowDown');
  const bar = page.getByTestId('selection-bar');
  await expect(bar).toBeVisible();
  const box = await bar.boundingBox();
  expect(box?.height).toBeLessThan(50);
  await bar.getByRole('button', { name: '划线', exact: true }).focus();
  for (const name of ['划线：要点', '划线：问题']) {
    await page.keyboard.press('ArrowRight');
    await expect(bar.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('End');
  await expect(bar.getByRole('button', { name: '复制（附出处）' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(draft(page)).toHaveAttribute('aria-label', '原文如此');
});

test('what one person has not finished waits for them: nobody else sees or signs it', async ({ app }) => {
  const { page } = app;
  const switchTo = async (name: string) => {
    await page.getByRole('banner').getByRole('button', { name: '设置' }).click();
    const person = page.getByTestId('person-settings').getByRole('listitem').filter({ hasText: name });
    await person.getByRole('button', { name: '切换为此人' }).click();
    await expect(person).toContainText('当前');
  };
  await ask(page, 'people.add', { name: '李强', unit: '审计二组' });
  await ask(page, 'people.switch', {
    id: (await ask(page, 'people.list', {})).find(({ name }) => name === '王敏')?.id ?? '',
  });
  await openBulletin(page, JINGAN);
  await check(page, FIGURE);
  await draft(page).getByLabel('批注内容').fill('王敏写了一半');
  await switchTo('李强');
  await expect(page.getByTestId('notices')).toContainText('王敏没有写完的 1 条标注留着');
  await openBulletin(page, JINGAN);
  await expect(draft(page)).toHaveCount(0);
  await check(page, FIGURE);
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('');
  await draft(page).getByLabel('批注内容').fill('李强的');
  await save(page);
  expect(await ask(page, 'annotations.list', {})).toMatchObject([{ author: '李强', note: '李强的' }]);
  await switchTo('王敏');
  await openBulletin(page, JINGAN);
  await expect(draft(page).getByLabel('批注内容')).toHaveValue('王敏写了一半');
  await save(page);
  expect(await ask(page, 'annotations.list', {})).toMatchObject([{ author: '王敏', note: '王敏写了一半' }]);
});
