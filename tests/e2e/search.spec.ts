import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { act, drawOver, introduce, JINGAN, openBulletin, search, textOf, WORDS, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

const box = (page: Page) => page.getByTestId('search-box');
const summary = (page: Page) => page.getByTestId('search-summary');
const scrollTop = (page: Page) => page.getByTestId('sheet').evaluate((sheet) => sheet.scrollTop);
/** The block that is being read: what stands a third down the sheet. */
const blockInView = (page: Page) =>
  page.getByTestId('sheet').evaluate((sheet) => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 3);
    return there?.closest('.line')?.textContent ?? null;
  });
const isOnResult = (page: Page) => page.evaluate(() => document.activeElement?.hasAttribute('data-result') ?? false);

test.describe('the box', () => {
  test('takes every character from the start screen on, and shows results as they come', async ({ app }) => {
    const { page } = app;
    await box(page).click();
    await page.keyboard.type('abc 302');
    await expect(box(page)).toHaveValue('abc 302');
    await box(page).fill('302万平方米');
    await expect(summary(page)).toHaveText('1 份资料，1 处');
  });

  test('asks nothing while an input method is composing', async ({ app }) => {
    const { page } = app;
    await search(page, WORDS);
    const client = await page.context().newCDPSession(page);
    await box(page).fill('');
    await client.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(300);
    await expect(summary(page)).toHaveText('');
    expect(page.url()).not.toContain('zheng');
    await client.send('Input.insertText', { text: '整改' });
    await expect(summary(page)).toContainText('5 份资料');
    await expect(box(page)).toHaveValue('整改');
  });

  test('underlines what is wrong, says it, and offers what is right', async ({ app }) => {
    const { page } = app;
    await box(page).fill('整改 "主体责任');
    await expect(page.getByTestId('query-problem')).toContainText('引号只有一半');
    await expect(page.locator('.search-echo .query-wrong')).toHaveText('"主体责任');
    await page.getByTestId('take-suggestion').click();
    await expect(box(page)).toHaveValue('整改 "主体责任"');
    await expect(page.getByTestId('query-problem')).toBeHidden();
    await expect(box(page)).toBeFocused();
    await box(page).fill('""');
    await expect(page.getByTestId('query-problem')).toContainText('没有可以查找的');
  });

  test('explains its language, and a form writes it', async ({ app }) => {
    const { page } = app;
    await page.keyboard.press('Shift+F1');
    const help = page.getByTestId('search-syntax');
    await expect(help).toContainText('几个词在同一句里');
    await help.getByRole('button', { name: '搜索 >90%' }).click();
    await expect(summary(page)).toContainText('份资料');
    await page.keyboard.press('ControlOrMeta+Shift+K');
    const form = page.getByTestId('search-form');
    await form.getByLabel('任一词语').fill('旧改 加装电梯');
    await form.getByLabel('单位', { exact: true }).fill('静安');
    await expect(form.getByTestId('written-query')).toHaveText('(旧改 OR 加装电梯) 单位:静安');
    await page.keyboard.press('Enter');
    await expect(summary(page)).toContainText('1 份资料');
    await expect(page.getByTestId('search-hit')).toContainText(JINGAN);
  });

  test('remembers searches, keeps them under a name, and forgets them, by keyboard', async ({ app }) => {
    const { page } = app;
    await search(page, '一岗双责');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Shift+S');
    await page.getByTestId('save-search').getByLabel('名称').fill('责任');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('save-search')).toBeHidden();
    await search(page, WORDS);
    await expect.poll(async () => (await ask(page, 'searches.recent', {})).length, { timeout: 6000 }).toBe(2);
    await box(page).fill('');
    await expect(page.getByTestId('past-recent')).toHaveText([WORDS, '一岗双责']);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('past-saved')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(box(page)).toHaveValue('一岗双责');
    await box(page).fill('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(page.getByTestId('past-saved')).toBeHidden();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('past-recent')).toHaveCount(0);
    await expect.poll(() => ask(page, 'searches.recent', {})).toEqual([]);
  });
});

test.describe('the results', () => {
  test('are narrowed by facets, which Back takes back, and Esc leaves for the text', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, XUHUI);
    await page.getByTestId('sheet').evaluate((sheet) => {
      sheet.scrollTop = 2000;
    });
    await page.waitForTimeout(1000);
    await search(page, '整改');
    await expect(summary(page)).toContainText('5 份资料');
    await page
      .getByTestId('facets')
      .getByRole('button', { name: /整改通报/ })
      .click();
    await expect(summary(page)).toContainText('3 份资料');
    await page.getByRole('combobox', { name: '排序' }).selectOption('title');
    await expect(page.getByTestId('active-filters').getByRole('button')).toHaveText([/整改通报/]);
    await page.reload();
    await expect(summary(page)).toContainText('3 份资料');
    await page.getByTestId('active-filters').getByRole('button').click();
    await expect(summary(page)).toContainText('5 份资料');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(summary(page)).toContainText('3 份资料');
    await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('title');
  });

  test('Esc leads back to the line, however often the results were narrowed', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, XUHUI);
    await page.getByTestId('sheet').evaluate((sheet) => {
      sheet.scrollTop = 2000;
    });
    await page.waitForTimeout(1000);
    const before = await blockInView(page);
    expect(before).not.toBeNull();
    await search(page, '整改');
    await page
      .getByTestId('facets')
      .getByRole('button', { name: /整改通报/ })
      .click();
    await page.getByRole('radio', { name: '逐条' }).check();
    await page.getByTestId('line').first().waitFor();
    await page.keyboard.press('Escape');
    await expect(textOf(page)).toHaveAttribute('data-bulletin', /.+/);
    await expect.poll(() => blockInView(page)).toBe(before);
  });

  test('all hits of a bulletin open in place, and are still open after Back', async ({ app }) => {
    const { page } = app;
    await search(page, '整改');
    const group = page.getByTestId('search-hit').first();
    await expect(group.getByTestId('passage')).toHaveCount(3);
    await box(page).press('ArrowDown');
    while (!(await page.evaluate(() => document.activeElement?.matches('.result-name')))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Space');
    await expect(group.getByTestId('passage').nth(10)).toBeAttached();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
    const opened = await page.evaluate(() => document.activeElement?.getAttribute('data-result'));
    await page.keyboard.press('Enter');
    await expect(textOf(page)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(group.getByTestId('passage').nth(10)).toBeAttached();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-result'))).toBe(opened);
  });

  test('near spellings stand folded behind, saying by what; nothing found asks what was meant', async ({ app }) => {
    const { page } = app;
    await box(page).fill('加装电踢');
    await page.getByTestId('meant').getByRole('button', { name: WORDS }).waitFor();
    const near = page.getByTestId('approximate-hit').first();
    await expect(near).toContainText('近似');
    await expect(near).toContainText(`经由“${WORDS}”`);
    await expect(near.getByTestId('passage').first()).toBeHidden();
    await near.locator('summary').focus();
    await page.keyboard.press('Space');
    await expect(near.getByTestId('passage').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(textOf(page)).toBeVisible();
    await expect(page.getByTestId('hit-count')).toContainText('处');
  });

  test('one’s own notes are a section of their own and lead to their place', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
    await act(page, '批注');
    await page.getByTestId('draft-card').getByLabel('批注内容').fill('拿到课堂上讲评');
    await page.getByTestId('draft-card').getByRole('button', { name: '保存' }).click();
    await introduce(page, '王敏', '审计一组');
    await search(page, '课堂上');
    const marks = page.getByTestId('mark-hits');
    await expect(marks).toContainText('批注');
    await expect(marks.locator('mark')).toHaveText('课堂上');
    await marks.getByTestId('mark-hit').click();
    await expect(textOf(page).getByText('做好静安区既有多层住宅加装电梯工作的实施方案')).toBeInViewport();
    await search(page, WORDS);
    await page
      .getByTestId('facets')
      .getByRole('button', { name: /有标注/ })
      .click();
    await expect(summary(page)).toContainText('1 份资料');
  });

  test('lines stand one below the other on the hit, in three orders', async ({ app }) => {
    const { page } = app;
    await search(page, '整改');
    await page.keyboard.press('ControlOrMeta+Shift+G');
    await expect(page.getByTestId('line-count')).toHaveText(/共 \d+ 处，已全部列出/);
    const edges = await page
      .getByTestId('line')
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(edges.length).toBeGreaterThan(15);
    expect(new Set(edges).size).toBe(1);
    const first = await page.getByTestId('line').first().innerText();
    await page.getByRole('radio', { name: '按右邻' }).check();
    await expect(page.getByTestId('line').first()).not.toHaveText(first);
    await page.getByTestId('line').first().click();
    await expect(page.getByTestId('hit-count')).toContainText('处');
  });

  test('a passage is copied with its source, and all are exported', async ({ app }) => {
    const { page } = app;
    await search(page, WORDS);
    await page.getByTestId('passage').first().focus();
    await page.keyboard.press('ControlOrMeta+Shift+C');
    await expect(page.getByTestId('notices')).toContainText('已复制');
    await page.getByRole('button', { name: '导出结果' }).click();
    const dialog = page.getByTestId('export-results');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    const file = readFileSync((await dialog.getByTestId('export-path').innerText()).trim(), 'utf8');
    expect(file).toContain('做好静安区既有多层住宅加装电梯工作的实施方案');
  });
});

test.describe('in the text', () => {
  test('Ctrl+F finds in this bulletin, Enter steps, Esc goes back to the line', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    await page.getByTestId('sheet').evaluate((sheet) => {
      sheet.scrollTop = 1500;
    });
    await page.waitForTimeout(1000);
    const before = await scrollTop(page);
    await page.keyboard.press('ControlOrMeta+F');
    await expect(page.getByTestId('search-scope')).toContainText('仅本资料');
    await page.keyboard.type('整改');
    const count = page.getByTestId('hit-count');
    await expect(count).toHaveText(/第 \d+ 处，共 79 处/);
    const at = async () => Number(/第 (\d+) 处/.exec(await count.innerText())?.[1]);
    const first = await at();
    expect(first).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    expect(await at()).toBe(first + 1);
    await page.keyboard.press('Shift+Enter');
    expect(await at()).toBe(first);
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('Enter');
    expect(Math.abs((await scrollTop(page)) - before)).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThan(40);
    await expect(page.getByTestId('hit-bar')).toBeHidden();
    await expect(page.getByTestId('sheet')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('整改');
    await page.getByTestId('hit-bar').getByRole('button', { name: '列出' }).click();
    await expect(page.getByTestId('active-filters')).toContainText(JINGAN);
    await expect(summary(page)).toHaveText(/1 份资料，\d+ 处/);
  });

  test('related passages follow the reader, and Back returns from one', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, XUHUI);
    await page.keyboard.press('ControlOrMeta+Shift+L');
    const pane = page.getByTestId('related-pane');
    await drawOver(page, '旧住房修缮+电梯加装');
    await expect(pane.getByTestId('related-source')).toContainText('与第 31 段相关');
    const passage = pane.getByTestId('related-passage').first();
    await expect(passage.locator('mark').first()).toBeAttached();
    await page.keyboard.press('Escape');
    await passage.click();
    await expect(pane.getByTestId('related-source')).not.toContainText('与第 31 段相关');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(textOf(page).getByText('旧住房修缮+电梯加装')).toBeInViewport();
  });
});

test('arrows walk from the box through everything that was found, and back into it', async ({ app }) => {
  const { page } = app;
  await search(page, WORDS);
  await box(page).press('ArrowDown');
  for (let step = 0; step < 4; step += 1) {
    expect(await isOnResult(page)).toBe(true);
    await page.keyboard.press('ArrowDown');
  }
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
});
