import type { Locator, Page } from 'playwright';

/** Names as the library shows them. */
export const XUHUI = '徐汇区（十二届二轮）';
export const JINGAN = '静安区（十二届二轮）';

export const WORDS = '加装电梯';

/** Opens a bulletin as a reader does: to the library, then by its short name. */
export async function openBulletin(page: Page, shortTitle: string): Promise<void> {
  await page.getByRole('link', { name: '资料库', exact: true }).click();
  await page.getByTestId('library').getByRole('button', { name: shortTitle }).click();
  await textOf(page).waitFor();
}

/** The text of the bulletin that is open. */
export function textOf(page: Page): Locator {
  return page.getByTestId('bulletin-text');
}

/** The marks beside the text. */
export function cards(page: Page): Locator {
  return page.getByTestId('annotation-pane').getByTestId('annotation-card');
}

/** Types into the one search box and waits for the answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.getByTestId('search-box').fill(query);
  await page.getByTestId('search-summary').filter({ hasText: '份资料' }).waitFor();
}

/** Draws over words of the open bulletin with the mouse. `occurrence` counts from 1. */
export async function drawOver(page: Page, words: string, occurrence = 1): Promise<void> {
  const found = await textOf(page).evaluate(bringIntoView, { words, occurrence });
  if (found === null) throw new Error(`${words} is not in the text ${occurrence} times`);
  await page.mouse.move(found.from.x, found.from.y);
  await page.mouse.down();
  await page.mouse.move((found.from.x + found.to.x) / 2, found.to.y, { steps: 4 });
  await page.mouse.move(found.to.x, found.to.y, { steps: 4 });
  await page.mouse.up();
  await page.getByTestId('selection-bar').waitFor();
}

type Found = { from: { x: number; y: number }; to: { x: number; y: number } };

/**
 * Runs in the page: scrolls to the words and says where they begin and end, in CSS pixels of the window. Blocks far
 * away have no height yet, so a place is believed once it has stood still.
 */
async function bringIntoView(
  article: Element,
  { words, occurrence }: { words: string; occurrence: number },
): Promise<Found | null> {
  const range = rangeOf();
  if (range === null) return null;
  let stoodAt = Number.NaN;
  for (let round = 0; round < 60; round += 1) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const { top } = range.getBoundingClientRect();
    if (top === stoodAt) break;
    stoodAt = top;
  }
  const rects = [...range.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };

  function rangeOf(): Range | null {
    let left = occurrence;
    for (const block of article.querySelectorAll('[data-start]')) {
      const node = block.firstChild;
      if (!(node instanceof Text)) continue;
      for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
        left -= 1;
        if (left > 0) continue;
        const found = document.createRange();
        found.setStart(node, at);
        found.setEnd(node, at + words.length);
        return found;
      }
    }
    return null;
  }
}

/** Presses a button of the bar beside the selection. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByTestId('selection-bar').getByRole('button', { name, exact: true }).click();
}

/** Answers the question that comes with the first mark. */
export async function introduce(page: Page, name: string, unit: string): Promise<void> {
  const dialog = page.getByTestId('person-dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('单位').fill(unit);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Exports from the dialog that opens with the window's own button, and gives the path of the file. */
export async function exportAs(page: Page, what: string, format: string): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByRole('radio', { name: what }).check();
  await dialog.getByRole('radio', { name: format }).check();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  return (await dialog.getByTestId('export-path').innerText()).trim();
}

/** Closes the dialog that is open. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
