import { JINGAN, openBulletin, search, textOf, WORDS, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test.describe('a cadre studies', () => {
  test('five bulletins are there at the first start, each with its whole text', async ({ app }) => {
    const { page } = app;
    await expect(page.getByTestId('start').getByRole('button', { name: /字/ })).toHaveCount(5);
    await openBulletin(page, XUHUI);
    await expect(textOf(page)).toContainText('关于十二届市委第二轮巡视集中整改进展情况的通报');
    await expect(page.getByTestId('left-pane')).toContainText('一、');
  });

  test('a heading of the outline leads to its place, and Back to the library', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, XUHUI);
    const heading = textOf(page).getByRole('heading', { name: /^三、/ });
    await expect(heading).not.toBeInViewport();
    await page.getByTestId('left-pane').getByRole('button', { name: /^三、/ }).click();
    await expect(heading).toBeInViewport();
    await page.getByRole('banner').getByRole('button', { name: '后退' }).click();
    await page.getByRole('banner').getByRole('button', { name: '后退' }).click();
    await expect(page.getByTestId('library').or(page.getByTestId('start'))).toBeVisible();
  });

  test('a word leads to exact hits with marks, and a hit to its sentence', async ({ app }) => {
    const { page } = app;
    await search(page, WORDS);
    const passages = page.getByTestId('search-hit').getByTestId('passage');
    await expect(page.getByTestId('search-summary')).toHaveText('2 份资料，4 处');
    const marks = await passages.locator('mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set([WORDS]));
    await passages.filter({ hasText: '工作的实施方案' }).click();
    await expect(textOf(page)).toContainText('做好静安区既有多层住宅加装电梯工作的实施方案');
    await expect(textOf(page).getByText('做好静安区既有多层住宅加装电梯工作的实施方案')).toBeInViewport();
    await page.getByTestId('search-box').press('Escape');
  });

  test('a wrong character leads to what was meant, folded behind what was typed', async ({ app }) => {
    const { page } = app;
    await search(page, '加装电踢');
    const nearby = page.getByTestId('approximate-hit').filter({ hasText: '静安区（十二届二轮）' });
    await expect(nearby).toContainText('近似');
    await nearby.locator('summary').click();
    await expect(nearby.locator('mark').first()).toHaveText('加装电梯');
    await expect(page.getByTestId('search-hit')).toHaveCount(0);
  });

  test('results narrow by a facet, and a query that is wrong is explained', async ({ app }) => {
    const { page } = app;
    await search(page, '整改');
    await expect(page.getByTestId('search-hit')).toHaveCount(5);
    await page
      .getByTestId('facets')
      .getByRole('button', { name: /十二届市委第二轮/ })
      .click();
    await expect(page.getByTestId('search-hit')).toHaveCount(2);
    await search(page, '(电梯 OR 绿地');
    await page.getByTestId('query-problem').getByRole('button').click();
    await expect(page.getByTestId('query-problem')).toHaveCount(0);
    await expect(page.getByTestId('search-box')).toHaveValue('电梯 OR 绿地');
  });

  test('Simplified words find the Traditional text', async ({ app }) => {
    await search(app.page, '一岗双责');
    await expect(app.page.locator('mark', { hasText: '一崗雙責' }).first()).toBeVisible();
  });

  test('reading goes on at yesterday’s line', async ({ app }) => {
    await openBulletin(app.page, JINGAN);
    const heading = textOf(app.page).getByRole('heading', { name: /^三、/ });
    await heading.scrollIntoViewIfNeeded();
    await app.page.getByTestId('sheet').evaluate((sheet) => sheet.scrollBy(0, 600));
    await app.page.waitForTimeout(1500);
    await app.restart();
    await app.page.getByTestId('continue-reading').click();
    await expect(textOf(app.page)).toBeVisible();
    await expect.poll(() => app.page.getByTestId('sheet').evaluate((sheet) => sheet.scrollTop)).toBeGreaterThan(600);
  });
});
