import { existsSync } from 'node:fs';
import { ask } from '../helpers/ask.ts';
import { act, cards, drawOver, introduce, JINGAN, openBulletin, WORDS } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

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
