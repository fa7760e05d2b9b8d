import { readFileSync } from 'node:fs';
import { ask } from '../helpers/ask.ts';
import { partsOf } from '../helpers/docx-parts.ts';
import { cards, textOf, WORDS } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test('everything by keyboard: find, open, mark, note, undo, export, leave', async ({ app }) => {
  const { page } = app;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  await press('ControlOrMeta+K');
  await expect(page.getByTestId('search-box')).toBeFocused();
  await page.keyboard.type(WORDS);
  await expect(page.getByTestId('search-summary')).toContainText('2 份资料');
  await press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-result'))).toBe(true);
  while (!(await page.evaluate(() => document.activeElement?.matches('[data-testid=passage]'))))
    await press('ArrowDown');
  await press('Enter');
  await expect(textOf(page)).toBeVisible();

  await press('Alt+ArrowDown');
  await expect(page.getByTestId('selection-bar')).toBeVisible();
  await press('ControlOrMeta+H');
  await expect(page.getByTestId('person-dialog')).toBeVisible();
  await page.keyboard.type('王敏');
  await press('Tab');
  await page.keyboard.type('审计一组');
  await press('Enter');
  await expect(cards(page)).toHaveCount(1);

  await press('Alt+ArrowDown');
  await expect(page.getByTestId('selection-bar')).toBeVisible();
  await press('ControlOrMeta+M');
  await expect(page.getByTestId('draft-card')).toBeVisible();
  await page.keyboard.type('键盘写下的批注');
  await press('ControlOrMeta+Enter');
  await expect(cards(page)).toHaveCount(2);

  await page.getByTestId('draft-card').waitFor({ state: 'detached' });
  await press('F6', 'ControlOrMeta+Z');
  await expect(cards(page)).toHaveCount(1);
  await press('ControlOrMeta+Shift+Z');
  await expect(cards(page)).toHaveCount(2);

  await press('ControlOrMeta+S');
  const dialog = page.getByTestId('export-dialog');
  await expect(dialog).toBeVisible();
  const start = dialog.getByRole('button', { name: '导出', exact: true });
  for (let steps = 0; steps < 20 && !(await start.evaluate((button) => button === document.activeElement)); steps += 1)
    await press('Tab');
  await press('Enter');
  const path = await dialog.getByTestId('export-path').innerText();
  const { 'word/comments.xml': comments = '' } = partsOf(readFileSync(path));
  expect(comments).toContain('键盘写下的批注');
  await press('Escape');
  await expect(dialog).toBeHidden();

  await press('ControlOrMeta+Shift+P');
  await expect(page.getByTestId('palette')).toBeVisible();
  await page.keyboard.type('设置');
  await press('Enter');
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await press('Alt+ArrowLeft');
  await expect(textOf(page)).toBeVisible();
  const marks = await ask(page, 'annotations.list', {});
  expect(marks).toHaveLength(2);
  // The second was chosen behind the first, though the first had taken the selection away.
  const [first, second] = marks.sort((one, other) => one.start - other.start);
  expect(second?.start).toBeGreaterThanOrEqual(first?.end ?? Number.NaN);
});

test('the focus is always seen, and never lost', async ({ app }) => {
  const { page } = app;
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const around = element.closest('search, label');
      const ring = around === null ? '' : getComputedStyle(around).outlineStyle + getComputedStyle(around).boxShadow;
      return {
        isSeen: width > 0 && height > 0,
        hasRing: outlineStyle !== 'none' || boxShadow !== 'none' || /solid|px/.test(ring),
      };
    });
    // After the last control the focus leaves the page for a moment.
    if (focus !== null) expect(focus).toEqual({ isSeen: true, hasRing: true });
  }
});
