import { ask } from '../helpers/ask.ts';
import { issueAnew, openMarks, view } from '../helpers/marks.ts';
import { cards, openBulletin, textOf } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test.describe('what changed between two revisions', () => {
  test('stands beside the marks that it touched, each a step from its words or its decision', async ({ app }) => {
    const { page } = app;
    await issueAnew(page);
    await openMarks(page);
    await view(page, /待确认/).click();
    await page.getByTestId('queue-card').first().getByRole('button', { name: '看全文改动' }).click();
    const changes = page.getByTestId('change');
    await expect(changes).toHaveCount(3);
    await expect(page.getByTestId('changes-count')).toHaveText('改动 3 处，涉及标注 3 条');
    await expect(changes.nth(0).locator('ins')).toHaveText('增加：切实');
    await expect(changes.nth(0)).toContainText('位置有变');
    await expect(changes.nth(2)).toContainText('待定位');
    await expect(changes.nth(2).locator('del')).not.toHaveCount(0);

    await page.keyboard.press('F9');
    await expect(changes.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(changes.nth(2)).toBeFocused();
    await page.keyboard.press('Shift+F9');
    await expect(changes.nth(1)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('queue-place')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(changes.nth(1)).toBeFocused();
    await expect(changes.nth(1)).toContainText('已定位');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(textOf(page)).toBeVisible();
    await expect(cards(page).first()).toBeVisible();
  });

  test('is whole: what did not change is folded, and opens', async ({ app }) => {
    const { page } = app;
    await issueAnew(page);
    const [bulletin] = await ask(page, 'library.list', {});
    const { text } = await ask(page, 'library.read', { id: bulletin?.id ?? '' });
    await openBulletin(page, bulletin?.shortTitle ?? '');
    await page.keyboard.press('ControlOrMeta+I');
    await page.getByTestId('details-dialog').getByRole('button', { name: '比较版本' }).click();
    const changesPlace = page.getByTestId('changes-place');
    await expect(changesPlace.getByTestId('change')).toHaveCount(3);
    for (const fold of await changesPlace.getByRole('button', { name: /未变 \d+ 段/ }).all()) await fold.click();
    const shown = await changesPlace.evaluate((place) => {
      const words = [...place.querySelectorAll('.change-words, .unchanged-words')].map((element) => {
        const isGone = (node: Node) => node.parentElement?.closest('del, .for-screen-readers') != null;
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
          isGone(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
        );
        let written = '';
        while (nodes.nextNode()) written += nodes.currentNode.nodeValue ?? '';
        return written;
      });
      return words.join('\n');
    });
    const lines = (words: string) => words.split('\n').map((line) => line.trim());
    expect(lines(shown).filter(Boolean)).toEqual(lines(text).filter(Boolean));
  });

  test('says so where there is nothing to compare', async ({ app }) => {
    const { page } = app;
    const [bulletin] = await ask(page, 'library.list', {});
    await openBulletin(page, bulletin?.shortTitle ?? '');
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await page.keyboard.type('比较版本');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('changes-place')).toContainText('这份资料只有一个版本');
  });
});
