import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../helpers/ask.ts';
import { launch } from '../helpers/launch.ts';
import { act, cards, drawOver, introduce, JINGAN, openBulletin, WORDS } from '../helpers/reader.ts';
import { expect, stands, test } from '../helpers/test.ts';

test('a backup brings back what was there, after the next start, and loses nothing made since', async ({ app }) => {
  const goToHealth = () => app.page.getByTestId('status-bar').getByRole('button', { name: /备份/ }).click();
  await openBulletin(app.page, JINGAN);
  await drawOver(app.page, WORDS);
  await act(app.page, '划线');
  await introduce(app.page, '王敏', '审计一组');
  await expect(cards(app.page)).toHaveCount(1);

  await expect(app.page.getByTestId('status-bar')).toContainText('尚无备份');
  await goToHealth();
  await app.page.getByTestId('backup-panel').getByRole('button', { name: '立即备份' }).click();
  await expect(app.page.getByTestId('backup-outcome')).toContainText('已备份到');
  await expect(app.page.getByTestId('status-bar')).toContainText('上次备份');

  await openBulletin(app.page, JINGAN);
  await drawOver(app.page, '一岗双责');
  await act(app.page, '划线');
  await expect(cards(app.page)).toHaveCount(2);

  await goToHealth();
  const panel = app.page.getByTestId('backup-panel');
  await panel.getByText('本机已有 1 份备份').click();
  await panel.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(panel.getByTestId('backup-outcome')).toContainText('1 条标注');
  expect(await ask(app.page, 'annotations.list', {})).toHaveLength(2);

  await app.restart();
  expect(await ask(app.page, 'annotations.list', {})).toHaveLength(1);
  expect(await ask(app.page, 'history.verify', {})).toMatchObject({ ok: true });
});

test('a file that is no backup is refused in a sentence, and nothing changes', async ({ app }) => {
  const { page, dataDir } = app;
  await page.getByTestId('status-bar').getByRole('button', { name: '尚无备份' }).click();
  await page.getByTestId('backup-panel').getByRole('button', { name: '从备份恢复…' }).click();
  await page.getByLabel('备份文件的完整路径').fill(`${dataDir}/library.db`);
  await page.getByTestId('backup-panel').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByTestId('notices')).toContainText(/./);
  await expect(page.getByTestId('backup-outcome')).toHaveText('');
  expect(existsSync(`${dataDir}/library.db`)).toBe(true);
});

test('a damaged library is rebuilt from the window, and every mark is where it was', async ({ host }) => {
  test.setTimeout(120_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-damaged-'));
  try {
    const { page, close } = await launch(host, dataDir);
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
    await act(page, '划线');
    await introduce(page, '王敏', '审计一组');
    await expect(cards(page)).toHaveCount(1);
    await close();
    damage(join(dataDir, 'library.db'));

    const again = await launch(host, dataDir);
    const rescue = again.page.getByTestId('rescue');
    await expect(rescue).toContainText('资料库没有打开');
    await rescue.getByRole('button', { name: '再试一次' }).click();
    await expect(rescue).toContainText('资料库文件有损坏');
    await rescue.getByRole('button', { name: '重建资料库' }).click();
    await expect(again.page.getByTestId('rescued')).toContainText('资料库已重建，共 5 份资料', { timeout: 40_000 });
    await rescue.getByRole('button', { name: '打开资料库' }).click();
    await stands(again.page);
    await openBulletin(again.page, JINGAN);
    await expect(cards(again.page)).toHaveCount(1);
    await expect(cards(again.page)).toContainText(WORDS);
    expect(await ask(again.page, 'archive.verify', {})).toEqual({ ok: true, problems: [] });
    await again.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** Overwrites all but the first page, as a failing disk might. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, 4096));
}
