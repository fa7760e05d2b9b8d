import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../helpers/ask.ts';
import { launch } from '../helpers/launch.ts';
import { facet, issueAnew, listed, openMarks, undo, view } from '../helpers/marks.ts';
import { cards, textOf } from '../helpers/reader.ts';
import { seedConflict, seedFolder } from '../helpers/seeded-marks.ts';
import { expect, stands, test } from '../helpers/test.ts';

test.describe('a bulletin was issued anew', () => {
  test('each mark that waits is decided by keyboard, the next one is in hand, and every decision can be undone', async ({
    app,
  }) => {
    const { page } = app;
    await issueAnew(page);
    await openMarks(page);
    await view(page, /待确认 ?3/).click();
    const waiting = page.getByTestId('queue-card');
    await expect(waiting).toHaveCount(3);
    await expect(waiting.first().locator('ins')).toContainText('切实');
    await expect(waiting.first().getByRole('button', { name: '确认此处' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(waiting).toHaveCount(2);
    await expect(waiting.first().getByRole('button', { name: '确认此处' })).toBeFocused();
    await undo(page);
    await expect(waiting).toHaveCount(3);
    await waiting.first().getByRole('button', { name: '确认此处' }).focus();
    await page.keyboard.press('Enter');
    await expect(waiting).toHaveCount(2);
    await page.keyboard.press('Enter');
    await expect(waiting).toHaveCount(1);
    await expect(waiting).toContainText('待定位');
    await waiting.getByRole('button', { name: '保留' }).click();
    await expect(page.getByTestId('queue-place')).toContainText('没有待确认的标注');
    const { states } = await ask(page, 'annotations.counts', {});
    expect(states).toEqual([
      { value: 'anchored', count: 5 },
      { value: 'orphan', count: 1 },
    ]);
    await page.getByRole('button', { name: '看过并保留的 1 条' }).click();
    await expect(waiting).toHaveCount(1);
  });

  test('a mark is placed by hand on words that the reader chooses', async ({ app }) => {
    const { page } = app;
    await issueAnew(page);
    await page.goto(`${page.url().split('#')[0]}#/annotations/queue`);
    const lost = page.getByTestId('queue-card').filter({ hasText: '待定位' });
    await lost.getByRole('button', { name: '手动定位' }).click();
    await expect(page.getByTestId('placing-bar')).toContainText('为这条标注选中文字');
    await expect(textOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('placing-bar')).toBeHidden();
    await expect(lost.getByRole('button').first()).toBeFocused();
    await lost.getByRole('button', { name: '手动定位' }).click();
    await textOf(page).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString() ?? '')).not.toBe('');
    const words = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    await expect(page.getByTestId('selection-bar')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('queue-card')).toHaveCount(2);
    const placed = await ask(page, 'annotations.list', { state: 'anchored' });
    expect(placed.map(({ quote }) => quote.trim())).toContain(words.trim());
  });

  test('the card of a mark that waits leads to what changed', async ({ app }) => {
    const { page } = app;
    await issueAnew(page);
    await openMarks(page);
    await facet(page, '位置有变 2').click();
    await listed(page).first().getByRole('button', { name: '查看差异' }).click();
    await expect(page.getByTestId('queue-card').first().locator('ins')).toContainText('切实');
    await page.getByTestId('queue-card').first().getByRole('button', { name: '看原文' }).click();
    await expect(cards(page).first()).toBeVisible();
  });
});

test('versions of two people stand side by side; one is taken, or a merged one is written', async ({ host }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-versions-'));
  await seedFolder(dataDir, async (context, [bulletin]) => {
    const starts = bulletin?.blocks.filter(({ paragraph }) => paragraph !== null).map(({ start }) => start) ?? [];
    for (const start of starts.slice(0, 2)) if (bulletin) await seedConflict(context, bulletin, start);
  });
  const { page, close } = await launch(host, dataDir);
  try {
    await stands(page);
    await openMarks(page);
    await view(page, /并存版本 ?2/).click();
    const conflicts = page.getByTestId('conflict-card');
    await expect(conflicts).toHaveCount(2);
    await expect(conflicts.first()).toContainText('王芳（审计局）');
    await conflicts.first().getByRole('button', { name: '采用王芳的版本' }).click();
    await expect(conflicts).toHaveCount(1);
    await undo(page);
    await expect(conflicts).toHaveCount(2);
    await conflicts.first().getByRole('button', { name: '采用王芳的版本' }).click();
    await expect(conflicts).toHaveCount(1);
    await conflicts.getByRole('radio', { name: '她的' }).check();
    await conflicts.getByLabel('合成后的批注').fill('两人商定的批注');
    await conflicts.getByRole('button', { name: '采用所选各项，合成一个' }).click();
    await expect(page.getByTestId('conflicts-place')).toContainText('没有并存的版本');
    const settled = await ask(page, 'annotations.list', {});
    expect(settled.map(({ note, tags, heads }) => [note, tags, heads]).sort()).toEqual([
      ['两人商定的批注', ['她的'], 1],
      ['王芳的批注', ['她的'], 1],
    ]);
  } finally {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
