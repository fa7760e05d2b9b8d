import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { launch } from '../helpers/launch.ts';
import { listed, notice, openMarks, total, undo, view } from '../helpers/marks.ts';
import { lookInto, markWith, mergeFile, writePackage } from '../helpers/packages.ts';
import { JINGAN, textOf } from '../helpers/reader.ts';
import { test as base, expect, stands } from '../helpers/test.ts';

/** 王敏 at one machine (`app`) and 李强 at another, each with a data folder of their own. */
const test = base.extend<{ li: Page }>({
  li: async ({ host }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-li-'));
    const { page, close } = await launch(host, dataDir);
    await stands(page);
    await ask(page, 'people.introduce', { name: '李强', unit: '审计二组' });
    await use(page);
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test.beforeEach(async ({ app }) => {
  await ask(app.page, 'people.introduce', { name: '王敏', unit: '审计一组' });
});

test('what is shared goes to a colleague; what both changed stands side by side until one settles it', async ({
  app,
  li,
}) => {
  const wang = app.page;
  const mark = await markWith(wang, '410.36万元', { kind: 'verdict', verdict: 'pending', shared: true });
  await markWith(wang, '加装电梯', { kind: 'note', note: '只给自己看' });
  await openMarks(wang);
  const path = await writePackage(wang, async (dialog) => {
    await expect(dialog.getByRole('radio', { name: '共享的标注（1 条）' })).toBeChecked();
    await expect(dialog.getByTestId('package-contents')).toContainText('仅自己可见的 1 条不会放入');
  });

  await lookInto(li, path);
  const outlook = li.getByTestId('merge-outlook');
  await expect(outlook).toContainText('王敏（审计一组）');
  await expect(li.getByTestId('package-signature')).toContainText('没有签名');
  await expect(li.getByTestId('merge-counts')).toHaveText(/新增1更新0不变0并存0/);
  await outlook.getByRole('button', { name: '合并', exact: true }).click();
  await expect(notice(li, '已合并：新增 1 条，更新 0 条')).toBeVisible();
  await expect(total(li)).toHaveText('1 条');
  await expect(listed(li)).toContainText('410.36万元');

  await ask(li, 'annotations.edit', { id: mark, changes: { verdict: 'untrue' } });
  await markWith(li, '截至目前', { kind: 'note', note: '李强的', shared: true });
  await ask(wang, 'annotations.edit', { id: mark, changes: { verdict: 'true' } });
  const back = await writePackage(li, async (chosen) => {
    await chosen.getByText('或部分人的标注').click();
    await chosen.getByRole('checkbox', { name: '王敏（审计一组） 1 条' }).check();
    await expect(chosen.getByRole('radio', { name: '共享的标注（1 条）' })).toBeVisible();
  });
  await lookInto(wang, back);
  await expect(wang.getByTestId('merge-counts')).toHaveText(/新增0更新1不变0并存1/);
  await wang.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true }).click();
  await expect(notice(wang, '1 条有并存版本，等待裁定')).toBeVisible();

  await wang.getByTestId('notices').getByRole('button', { name: '去裁定' }).click();
  const card = wang.getByTestId('conflict-card');
  await expect(card.getByRole('columnheader').filter({ hasText: '王敏（审计一组）' })).toBeVisible();
  await expect(card.getByRole('columnheader').filter({ hasText: '李强（审计二组）' })).toBeVisible();
  await card.getByRole('button', { name: '采用李强的版本' }).click();
  await expect(wang.getByTestId('conflicts-place')).toContainText('没有并存的版本');
  expect(await ask(wang, 'annotations.some', { ids: [mark] })).toMatchObject([{ verdict: 'untrue', heads: 1 }]);
  await undo(wang);
  await expect(card).toBeVisible();
});

test('merging is taken back as one act; merging twice changes nothing', async ({ app, li }) => {
  const wang = app.page;
  for (const words of ['加装电梯', '410.36万元']) await markWith(wang, words, { kind: 'highlight', shared: true });
  const path = await writePackage(wang);
  await mergeFile(li, path);
  await expect(total(li)).toHaveText('2 条');
  await lookInto(li, path);
  await expect(li.getByTestId('merge-counts')).toHaveText(/新增0更新0不变2并存0/);
  await expect(li.getByTestId('merge-outlook')).toContainText('合并不会改变什么');
  await li.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true }).click();
  await expect(notice(li, '没有新的内容')).toBeVisible();
  await expect(total(li)).toHaveText('2 条');

  await li.keyboard.press('ControlOrMeta+Z');
  await expect(notice(li, '已撤销：合并标注包')).toBeVisible();
  await expect(total(li)).toHaveText('0 条');
  await mergeFile(li, path);
  await expect(total(li)).toHaveText('2 条');
  await undo(li);
  await expect(total(li)).toHaveText('0 条');

  await mergeFile(li, path);
  await expect(total(li)).toHaveText('2 条');
  await markWith(li, '截至目前', { kind: 'highlight' });
  await undo(li);
  await expect(notice(li, '合并之后又有别的改动')).toBeVisible();
  await expect(total(li)).toHaveText('3 条');
});

test('a package that was altered, and a file that is none, are refused in a sentence', async ({ app, li }) => {
  const wang = app.page;
  await markWith(wang, '加装电梯', { kind: 'note', note: '公开', shared: true });
  const path = await writePackage(wang);
  const bytes = readFileSync(path);
  const altered = join(mkdtempSync(join(tmpdir(), 'xunyue-altered-')), 'altered.zip');
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(altered, bytes);
  for (const [file, sentence] of [
    [altered, '不完整、被改动过'],
    [`${altered}.none`, '没有找到这个文件'],
  ] as const) {
    await lookInto(li, file);
    await expect(li.getByTestId('merge-package').getByRole('alert')).toContainText(sentence);
    await expect(li.getByTestId('merge-package').getByRole('alert')).toContainText('没有合并');
    await li.keyboard.press('Escape');
  }
  await expect(total(li)).toHaveText('0 条');
});

test('a signature tells whose package it is, and a key that was replaced has to be accepted', async ({ app, li }) => {
  const wang = app.page;
  const mark = await markWith(wang, '加装电梯', { kind: 'note', note: '一稿', shared: true });
  const signed = await writePackage(wang, async (dialog) => {
    await dialog.getByRole('button', { name: '生成签名密钥' }).click();
    await expect(dialog.getByRole('checkbox', { name: '用我的密钥签名' })).toBeChecked();
  });
  await wang.getByRole('banner').getByRole('button', { name: '设置' }).click();
  const fingerprint = await wang.getByTestId('key-settings').getByTestId('fingerprint').innerText();
  expect(fingerprint).toMatch(/^\d{5}( \d{5}){5}$/);

  await lookInto(li, signed);
  await expect(li.getByTestId('package-signature')).toContainText('首次见到这把密钥');
  await expect(li.getByTestId('package-signature')).toContainText(fingerprint);
  await li.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true }).click();
  await li.getByRole('banner').getByRole('button', { name: '设置' }).click();
  const known = li.getByTestId('known-keys').getByRole('listitem');
  await expect(known).toContainText('王敏（审计一组）');
  await expect(known).toContainText('首次见到');
  await known.getByRole('button', { name: '记为已核对' }).click();
  await expect(known).toContainText('核对过指纹');

  await ask(wang, 'annotations.edit', { id: mark, changes: { note: '二稿' } });
  await lookInto(li, await writePackage(wang));
  await expect(li.getByTestId('package-signature')).toContainText('密钥与以前相同，指纹核对过');
  await li.keyboard.press('Escape');

  await ask(wang, 'keys.make', {});
  await lookInto(li, await writePackage(wang));
  const merge = li.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true });
  await expect(li.getByTestId('package-signature')).toContainText('密钥与以前的不符');
  await expect(merge).toBeDisabled();
  await li.getByRole('checkbox', { name: /确是换了密钥/ }).check();
  await merge.click();
  await expect(listed(li)).toContainText('二稿');
  await li.getByRole('banner').getByRole('button', { name: '设置' }).click();
  await expect(known).toHaveCount(2);
  await expect(known.first()).toContainText('已更换');
});

test('a package of one’s own is carried to another machine, where one goes on under the same name', async ({
  app,
  li,
}) => {
  const wang = app.page;
  await markWith(wang, '加装电梯', { kind: 'note', note: '只给自己看' });
  await markWith(li, '截至目前', { kind: 'note', note: '李强的' });
  await openMarks(wang);
  const path = await writePackage(wang, async (dialog) => {
    await dialog.getByRole('radio', { name: /全部，含仅自己可见/ }).check();
  });
  await lookInto(li, path);
  const choice = li.getByTestId('maker-choice');
  await expect(choice.getByRole('radio', { name: /使用人仍是李强/ })).toBeChecked();
  await expect(li.getByTestId('merge-counts')).toBeVisible();
  await choice.getByRole('radio', { name: '这是我自己的标注包，接着用原来的身份（王敏（审计一组））' }).check();
  await expect(choice).toContainText('使用人改为王敏');
  await expect(choice).toContainText('李强（审计二组）的标注原样保留');
  await li.getByRole('button', { name: '接着用原来的身份', exact: true }).click();
  await expect(notice(li, '现在的使用人是王敏（审计一组），搬来 1 条标注')).toBeVisible();
  await expect(listed(li)).toHaveCount(1);
  await expect(listed(li)).toContainText('只给自己看');
  const [me] = await ask(wang, 'people.list', {});
  expect((await ask(li, 'people.list', {})).find(({ current }) => current)?.id).toBe(me?.id);

  await lookInto(li, path);
  await expect(li.getByTestId('merge-outlook')).toContainText('合并不会改变什么');
  await expect(li.getByTestId('maker-choice')).toHaveCount(0);
  await li.keyboard.press('Escape');
  await li.getByRole('banner').getByRole('button', { name: '设置' }).click();
  await li.getByTestId('person-settings').getByRole('button', { name: '切换为此人' }).click();
  await openMarks(li);
  await expect(listed(li)).toContainText('李强的');
});

test('how far two persons agree, and from what differs to its words and to its settling', async ({ app, li }) => {
  const wang = app.page;
  const both = await markWith(wang, '410.36万元', { kind: 'verdict', verdict: 'pending', shared: true });
  await markWith(wang, '加装电梯', { kind: 'verdict', verdict: 'true', shared: true });
  await mergeFile(li, await writePackage(wang));
  await markWith(li, '加装电梯', { kind: 'verdict', verdict: 'true', shared: true });
  await ask(li, 'annotations.edit', { id: both, changes: { verdict: 'untrue' } });
  await ask(wang, 'annotations.edit', { id: both, changes: { verdict: 'doubtful' } });
  await mergeFile(wang, await writePackage(li));

  await view(wang, /^一致率/).click();
  const card = wang.getByTestId('agreement-card');
  await expect(card).toContainText('50% 一致');
  await expect(card).toContainText('共同核查 2 处，结论相同 1 处');
  await expect(card.getByTestId('kappa')).toBeHidden();
  await card.getByText('详细').click();
  await expect(card.getByTestId('kappa')).toContainText('kappa 系数 0.33');
  await expect(card.getByRole('table')).toBeVisible();
  const differing = card.getByTestId('differing');
  await expect(differing).toHaveCount(1);
  await expect(differing).toContainText('王敏（审计一组）：存疑');
  await expect(differing).toContainText('李强（审计二组）：不属实');
  await differing.getByRole('button', { name: '410.36万元' }).click();
  await expect(textOf(wang)).toBeVisible();
  await expect(wang.locator('.card-active')).toHaveAttribute('data-annotation', both);
  await wang.keyboard.press('Alt+ArrowLeft');
  await wang.getByRole('combobox', { name: /^资料/ }).selectOption({ label: JINGAN });
  await expect(card).toContainText('共同核查 2 处');
  await differing.getByRole('button', { name: '去裁定' }).click();
  await wang.getByRole('button', { name: '采用王敏的版本' }).click();
  await view(wang, /^一致率/).click();
  await expect(card).toContainText('100% 一致');
});

test('marks that were exported as W3C annotations are merged by the same dialog', async ({ app, li }) => {
  await markWith(app.page, '加装电梯', { kind: 'note', note: '待补凭证', shared: true });
  const { path } = await ask(app.page, 'export.write', { what: 'annotations', format: 'json' });
  await lookInto(li, path);
  await expect(li.getByTestId('merge-outlook')).toContainText('W3C');
  await expect(li.getByTestId('merge-counts')).toHaveText(/新增1更新0不变0并存0/);
  await li.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true }).click();
  await expect(listed(li)).toContainText('待补凭证');
  await undo(li);
  await expect(total(li)).toHaveText('0 条');
});

test('the choice of bulletins and tags says how many marks go in, and the palette opens both dialogs', async ({
  app,
}) => {
  const { page } = app;
  await markWith(page, '加装电梯', { kind: 'note', note: '甲', tags: ['民生/电梯'], shared: true });
  await markWith(page, '410.36万元', { kind: 'note', note: '乙' });
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByRole('combobox', { name: '输入命令名称或快捷键' }).fill('导出标注包');
  await page.keyboard.press('Enter');
  const dialog = page.getByTestId('export-package');
  await expect(dialog.getByRole('radio', { name: '全部，含仅自己可见（2 条）' })).toBeVisible();
  await dialog.getByText('只放入部分资料或标签').click();
  await dialog.getByLabel(/^标签/).fill('民生');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: '全部，含仅自己可见（1 条）' })).toBeVisible();
  // There is nobody to choose from but oneself.
  await expect(dialog.getByRole('group', { name: /^人员/ })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: JINGAN }).check();
  await dialog.getByRole('button', { name: '去掉标签“民生”' }).click();
  await dialog.getByRole('radio', { name: '全部，含仅自己可见（2 条）' }).check();
  await expect(dialog.getByTestId('package-contents')).toContainText('1 条仅自己可见，拿到文件的人都能看到');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByRole('combobox', { name: '输入命令名称或快捷键' }).fill('合并标注包');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('merge-package')).toBeVisible();
});
