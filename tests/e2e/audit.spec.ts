import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../helpers/ask.ts';
import { act, cards, drawOver, introduce, JINGAN, openBulletin } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test.describe('an auditor checks', () => {
  test('a figure gets a verdict, which the list of marks finds again', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    await drawOver(page, '410.36万元');
    await act(page, '核查');
    const draft = page.getByTestId('draft-card');
    await draft.getByRole('radio', { name: '存疑' }).check();
    await draft.getByLabel('批注内容').fill('与财务凭证不一致，待补材料');
    await draft.getByRole('button', { name: '保存' }).click();
    await introduce(page, '王敏', '审计一组');
    await expect(cards(page).first()).toContainText('存疑');

    await drawOver(page, '截至目前');
    await act(page, '核查');
    await draft.getByRole('radio', { name: '属实', exact: true }).check();
    await draft.getByRole('button', { name: '保存' }).click();
    await expect(cards(page)).toHaveCount(2);

    await page.getByRole('link', { name: '标注', exact: true }).click();
    const list = page.getByTestId('annotations-place');
    await expect(list.getByTestId('annotation-card')).toHaveCount(2);
    await list.getByRole('button', { name: /^存疑/ }).click();
    await expect(list.getByTestId('annotation-card')).toHaveCount(1);
    await expect(list.getByTestId('annotation-card')).toContainText('410.36万元');
    await list.getByTestId('annotation-card').getByRole('button', { name: '410.36万元' }).click();
    await expect(page.getByTestId('bulletin-text').getByText('410.36万元')).toBeInViewport();
  });

  test('every act is in the log, and the log holds', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    const before = (await ask(page, 'archive.status', {})).log.events;
    await drawOver(page, '截至目前');
    await act(page, '划线');
    await introduce(page, '王敏', '审计一组');
    await expect(cards(page)).toHaveCount(1);
    const after = await ask(page, 'archive.status', {});
    expect(after.log.events).toBeGreaterThan(before);
    await page.getByTestId('status-bar').getByRole('button', { name: '操作记录完整' }).click();
    await expect(page.locator('main')).toContainText('前后相连');
    expect(await ask(page, 'archive.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('a file of one’s own is imported by its path, and one that is no text is refused', async ({ app }) => {
    const { page } = app;
    const dir = mkdtempSync(join(tmpdir(), 'xunyue-files-'));
    writeFileSync(
      join(dir, 'own.txt'),
      '关于某区巡视整改进展情况的通报\n\n一、总体情况\n\n区委高度重视,完成整改42项。\n',
    );
    writeFileSync(join(dir, 'gbk.txt'), Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0xff, 0xfe, 0x80]));
    await page.getByRole('link', { name: '资料库', exact: true }).click();
    await page.getByRole('button', { name: '导入资料…' }).click();
    await page.getByRole('button', { name: '填写路径' }).click();
    await page.getByLabel('文件或文件夹的完整路径').fill(`${join(dir, 'own.txt')}\n${join(dir, 'gbk.txt')}`);
    await page.getByRole('button', { name: '开始导入' }).click();
    await expect(page.getByRole('dialog')).toContainText('新增或更新 1 份，已有 0 份，未能导入 1 份。');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('library').getByRole('button', { name: /字/ })).toHaveCount(6);
  });
});
