import { readFileSync } from 'node:fs';
import { ask } from '../helpers/ask.ts';
import {
  act,
  cards,
  closeDialog,
  drawOver,
  exportAs,
  introduce,
  JINGAN,
  openBulletin,
  WORDS,
} from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

test.describe('a trainer prepares a handout', () => {
  test('marks of three kinds are kept over a restart and go into the file', async ({ app }) => {
    await openBulletin(app.page, JINGAN);
    await drawOver(app.page, WORDS);
    await act(app.page, '划线');
    await introduce(app.page, '李老师', '干部学校');
    await expect(cards(app.page)).toHaveCount(1);

    await drawOver(app.page, '一岗双责');
    await act(app.page, '批注');
    const draft = app.page.getByTestId('draft-card');
    await draft.getByLabel('批注内容').fill('讲课时展开');
    await draft.getByLabel('标签').fill('第三讲');
    await draft.getByLabel('标签').press('Enter');
    await draft.getByRole('button', { name: '保存' }).click();
    await expect(cards(app.page)).toHaveCount(2);

    await app.restart();
    await openBulletin(app.page, JINGAN);
    await expect(cards(app.page)).toHaveCount(2);
    await expect(cards(app.page).filter({ hasText: '一岗双责' })).toContainText('讲课时展开');

    const markdown = readFileSync(await exportAs(app.page, '一份资料及其标注', 'Markdown 文本'), 'utf8');
    expect(markdown).toContain('讲课时展开');
    expect(markdown).toContain('关于十二届市委第二轮巡视集中整改进展情况的通报');
    await closeDialog(app.page);
    const list: unknown = JSON.parse(readFileSync(await exportAs(app.page, '标注清单', 'JSON 数据'), 'utf8'));
    expect(JSON.stringify(list)).toContain('TextQuoteSelector');
    expect(JSON.stringify(list)).toContain('第三讲');
  });

  test('a mark is edited, deleted, and brought back', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
    await act(page, '批注');
    await page.getByTestId('draft-card').getByLabel('批注内容').fill('初稿');
    await page.getByTestId('draft-card').getByRole('button', { name: '保存' }).click();
    await introduce(page, '李老师', '');
    const card = cards(page).first();
    await expect(card).toContainText('初稿');

    await card.getByRole('button', { name: '编辑' }).click();
    await card.getByLabel('批注内容').fill('定稿');
    await card.getByRole('button', { name: '保存' }).click();
    await expect(card).toContainText('定稿');

    await card.getByRole('button', { name: '删除' }).click();
    await expect(cards(page)).toHaveCount(0);
    await page.getByTestId('notices').getByRole('button', { name: '撤销' }).click();
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page).first()).toContainText('定稿');
    expect(await ask(page, 'history.verify', {})).toMatchObject({ ok: true, firstBroken: null });
  });

  test('words are copied with their source', async ({ app }) => {
    const { page } = app;
    await openBulletin(page, JINGAN);
    await drawOver(page, '加装电梯工作的实施方案');
    await act(page, '复制（附出处）');
    await expect(page.getByTestId('notices')).toContainText('已复制');
    await page.getByTestId('search-box').focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByTestId('search-box')).toHaveValue(/加装电梯工作的实施方案”?（静安区（十二届二轮）/);
  });

  test('the source is written in the style that was chosen', async ({ app }) => {
    const { page } = app;
    await page.getByRole('banner').getByRole('button', { name: '设置' }).click();
    const citing = page.getByTestId('citing-settings');
    await citing.getByRole('radio', { name: '顺序编码' }).check();
    await expect(citing.getByTestId('citation-sample')).toContainText('[Z].');
    await openBulletin(page, JINGAN);
    await drawOver(page, '加装电梯工作的实施方案');
    await act(page, '复制（附出处）');
    await expect(page.getByTestId('notices')).toContainText('已复制');
    await page.getByTestId('search-box').focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByTestId('search-box')).toHaveValue(/关于十二届市委第二轮巡视集中整改进展情况的通报\[Z\]/);
  });
});
