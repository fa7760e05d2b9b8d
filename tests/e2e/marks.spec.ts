import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { launch } from '../helpers/launch.ts';
import { facet, listed, notice, openMarks, place, putSix, total, undo, view } from '../helpers/marks.ts';
import { textOf } from '../helpers/reader.ts';
import { seedFolder, seedNotes } from '../helpers/seeded-marks.ts';
import { expect, stands, test } from '../helpers/test.ts';

const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

/** Whether what is scrolled stays where it is for ten frames. */
const standsStill = (scroller: Locator) =>
  scroller.evaluate(async (element) => {
    const { scrollTop, scrollHeight } = element;
    for (let frame = 0; frame < 10; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    return element.scrollTop === scrollTop && element.scrollHeight === scrollHeight;
  });

test.describe('all marks in one place', () => {
  test('narrow down by value, words and day; each choice says how many, and Back takes it back', async ({ app }) => {
    const { page } = app;
    await putSix(page);
    await openMarks(page);
    await expect(total(page)).toHaveText('6 条');
    await expect(facet(page, '核查 2')).toBeVisible();
    await facet(page, '核查 2').click();
    await expect(listed(page)).toHaveCount(2);
    await facet(page, '存疑 1').click();
    await expect(listed(page)).toHaveCount(1);
    expect(page.url()).toContain('kind=verdict&verdict=doubtful');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(listed(page)).toHaveCount(2);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(total(page)).toHaveText('6 条');

    await facet(page, '民生 2').click();
    await expect(listed(page)).toHaveCount(2);
    await facet(page, '民生 2').click();
    await page.getByRole('searchbox').fill('凭证');
    await expect(listed(page)).toHaveCount(1);
    await expect(listed(page)).toContainText('待补凭证');
    await page.getByRole('button', { name: '取消筛选' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(total(page)).toHaveText('6 条');
    await page.getByLabel('到', { exact: true }).fill('2020年2月30日');
    await page.keyboard.press('Enter');
    await expect(place(page)).toContainText('请写成 2024-3-5');
    await page.getByLabel('到', { exact: true }).fill('2020年2月');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('到', { exact: true })).toHaveValue('2020-02-29');
    await expect(place(page)).toContainText('没有符合条件的标注');
  });

  test('stand under headings of the reader’s choice', async ({ app }) => {
    const { page } = app;
    await putSix(page);
    await openMarks(page);
    const headings = () => place(page).locator('.mark-heading').allInnerTexts();
    const tidy = async () => (await headings()).map((words) => words.replace(/\s+/g, ' '));
    await page.getByLabel('分组').selectOption({ label: '按结论' });
    await expect.poll(tidy).toEqual(['属实 1 条', '存疑 1 条', '划线 2 条', '批注 2 条']);
    await page.getByLabel('分组').selectOption({ label: '按标签' });
    await expect.poll(tidy).toEqual(['审计 2 条', '民生 2 条', '未加标签 3 条']);
    await page.getByLabel('分组').selectOption({ label: '按日期' });
    await expect.poll(async () => (await tidy()).length).toBe(1);
    await expect(listed(page)).toHaveCount(6);
  });

  test('are chosen, changed and removed by keyboard, many in one act with one undo', async ({ app }) => {
    const { page } = app;
    await putSix(page);
    await openMarks(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByTestId('bulk-bar')).toContainText('已选 3 条');
    await page.getByTestId('bulk-bar').getByRole('button', { name: '更改…' }).click();
    const dialog = page.getByTestId('bulk-dialog');
    await dialog.getByLabel('加标签').fill('专题');
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: '已销号' }).check();
    await dialog.getByRole('button', { name: '更改 3 条' }).click();
    await expect(notice(page, '已更改 3 条标注')).toBeVisible();
    await expect(facet(page, '专题 3')).toBeVisible();
    await undo(page);
    await expect(facet(page, '专题 3')).toBeHidden();

    await page.getByTestId('bulk-bar').getByRole('button', { name: '取消选择' }).click();
    await place(page).locator('[data-tick]').first().focus();
    await page.keyboard.press('ControlOrMeta+A');
    await expect(page.getByTestId('bulk-bar')).toContainText('已选 6 条');
    await page.keyboard.press('Delete');
    await expect(place(page)).toContainText('还没有标注');
    await expect(view(page, /回收站 ?6/)).toBeVisible();
    await undo(page);
    await expect(listed(page)).toHaveCount(6);

    await place(page).locator('[data-tick]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    const form = place(page).getByTestId('annotation-form');
    await form.getByLabel('批注内容').fill('改过的批注');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(place(page).getByText('改过的批注')).toBeVisible();
  });

  test('three thousand: a click goes to the words, Back to the same place and mark', async ({ host }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-many-'));
    await seedFolder(dataDir, async (context, [bulletin]) => {
      if (bulletin) await seedNotes(context, bulletin, 3000);
    });
    const { page, close } = await launch(host, dataDir);
    try {
      await stands(page);
      await openMarks(page);
      await expect(total(page)).toHaveText('3000 条');
      expect(await listed(page).count()).toBeLessThan(60);
      const scroller = page.getByTestId('marks-scroll');
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
      // The rows of the middle are drawn, asked for and measured, in this order; only then do they stay where they are.
      await expect
        .poll(async () => Number(await page.locator('[data-tick]').first().getAttribute('data-tick')))
        .toBeGreaterThan(1000);
      await expect(page.locator('.mark-row-coming')).toHaveCount(0);
      await expect.poll(() => standsStill(scroller)).toBe(true);
      const mark = await page.locator('.mark-row[data-mark]').nth(8).getAttribute('data-mark');
      const row = page.locator(`.mark-row[data-mark="${mark}"]`);
      await row.getByRole('checkbox').focus();
      const top = await scroller.evaluate((element) => element.scrollTop);
      await page.keyboard.press('Enter');
      await expect(textOf(page)).toBeVisible();
      await expect(page.locator('.card-active')).toHaveAttribute('data-annotation', mark ?? '');
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(row).toBeInViewport();
      await expect
        .poll(() => focused(page, 'data-tick'))
        .toBe(await row.getByRole('checkbox').getAttribute('data-tick'));
      expect(Math.abs((await scroller.evaluate((element) => element.scrollTop)) - top)).toBeLessThan(4);
      await page.keyboard.press('End');
      await expect(page.locator('[data-tick="3000"]')).toBeFocused();
      await page.keyboard.press('Shift+Home');
      await expect(page.getByTestId('bulk-bar')).toContainText('已选 3000 条');
    } finally {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

test('what was removed lies in the recycle bin until the person empties it, and even that can be undone', async ({
  app,
}) => {
  const { page } = app;
  await putSix(page);
  const marks = await ask(page, 'annotations.list', {});
  await ask(page, 'annotations.bulk', { ids: marks.slice(0, 3).map(({ id }) => id), change: 'delete' });
  await openMarks(page);
  await view(page, /回收站/).click();
  const rows = page.getByTestId('bin-row');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('王敏（审计一组）');
  await rows.first().getByRole('button', { name: /还原/ }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByTestId('bin-place')).toContainText('回收站是空的');
  await undo(page);
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: '全部还原' }).click();
  await expect(page.getByTestId('bin-place')).toContainText('回收站是空的');
  expect(await ask(page, 'annotations.list', {})).toHaveLength(6);
});

test('tags are renamed, merged, coloured and removed, each with its undo', async ({ app }) => {
  const { page } = app;
  await putSix(page);
  await openMarks(page);
  await view(page, /^标签/).click();
  const tree = page.getByTestId('tag-tree');
  const panel = page.getByTestId('tag-panel');
  await tree.getByRole('treeitem', { name: /民生/ }).click();
  await page.keyboard.press('F2');
  await expect(panel.getByLabel('名称')).toBeFocused();
  await page.keyboard.type('社会民生');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem', { name: /社会民生/ })).toHaveAttribute('aria-selected', 'true');
  await expect(tree.getByRole('treeitem', { name: /电梯/ })).toContainText('2');
  await undo(page);
  await expect(tree.getByRole('treeitem', { name: /社会民生/ })).toHaveCount(0);

  await tree.getByRole('treeitem', { name: /审计/ }).click();
  await panel.getByRole('radio', { name: '蓝' }).check();
  await expect(tree.locator('.tag-colour-blue')).toBeVisible();
  await panel.getByLabel('合并到').fill('民生');
  await panel.getByRole('button', { name: '合并', exact: true }).click();
  await expect(tree.getByRole('treeitem', { name: /审计/ })).toHaveCount(0);
  await expect(tree.getByRole('treeitem', { name: /民生/ })).toContainText('3');
  await undo(page);
  await tree.getByRole('treeitem', { name: /审计/ }).click();
  await page.keyboard.press('Delete');
  await expect(tree.getByRole('treeitem', { name: /审计/ })).toHaveCount(0);
  expect(await ask(page, 'annotations.list', {})).toHaveLength(6);
  await undo(page);
  await tree.getByRole('treeitem', { name: /审计/ }).click();
  await panel.getByRole('button', { name: '列出这些标注' }).click();
  await expect(listed(page)).toHaveCount(2);
});
