import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { ask } from '../helpers/ask.ts';
import { issueAnew, openMarks, putSix, view } from '../helpers/marks.ts';
import { lookInto, markWith, mergeFile, writePackage } from '../helpers/packages.ts';
import { act, cards, drawOver, introduce, JINGAN, openBulletin, search, WORDS } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every screen, and how a reader comes to it. */
const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  start: async () => undefined,
  library: (page) => page.getByRole('link', { name: '资料库', exact: true }).click(),
  reader: (page) => openBulletin(page, JINGAN),
  'reader with marks': async (page) => {
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
    await act(page, '批注');
    await page.getByTestId('draft-card').getByLabel('批注内容').fill('批注');
    await page.getByTestId('draft-card').getByRole('button', { name: '保存' }).click();
    await introduce(page, '王敏', '审计一组');
    await cards(page).first().getByRole('button', { name: '编辑' }).click();
  },
  'a check being written': writeCheck,
  'evidence being picked': async (page) => {
    await writeCheck(page);
    await page.getByRole('button', { name: '选取佐证' }).click();
    await drawOver(page, '截至目前');
    await page.getByTestId('pick-bar').waitFor();
  },
  'a file as evidence': async (page) => {
    await writeCheck(page);
    await page.getByRole('button', { name: '添加文件' }).click();
    await page.getByTestId('file-evidence').waitFor();
  },
  'a kept check and its history': async (page) => {
    await ask(page, 'people.introduce', { name: '王敏', unit: '审计一组' });
    await writeCheck(page);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '沿革' }).click();
    await page.getByTestId('mark-history').getByRole('listitem').first().waitFor();
  },
  'reader with a selection': async (page) => {
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
  },
  'reader, first name': async (page) => {
    await openBulletin(page, JINGAN);
    await drawOver(page, WORDS);
    await act(page, '划线');
    await page.getByTestId('person-dialog').waitFor();
  },
  search: (page) => search(page, WORDS),
  'search without a hit': async (page) => {
    await page.getByTestId('search-box').fill('绝无此词');
    await page.getByText('没有找到').waitFor();
  },
  annotations: async (page) => {
    await page.getByRole('link', { name: '标注', exact: true }).click();
    await page.getByTestId('annotations-place').waitFor();
  },
  'annotations, chosen': async (page) => {
    await putSix(page);
    await openMarks(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByTestId('bulk-bar').getByRole('button', { name: '更改…' }).click();
    await page.getByTestId('bulk-dialog').waitFor();
  },
  'annotations, by tag': async (page) => {
    await putSix(page);
    await openMarks(page);
    await page.getByLabel('分组').selectOption('tag');
    await page.locator('[data-tick]').first().focus();
  },
  queue: async (page) => {
    await issueAnew(page);
    await openMarks(page);
    await view(page, /待确认/).click();
    await page.getByTestId('queue-card').first().waitFor();
  },
  'what changed between two revisions': async (page) => {
    await issueAnew(page);
    await openMarks(page);
    await view(page, /待确认/).click();
    await page.getByRole('button', { name: '看全文改动' }).first().click();
    await page.getByTestId('change').first().waitFor();
    await page.keyboard.press('F9');
    await page
      .getByRole('button', { name: /未变 \d+ 段/ })
      .first()
      .click();
  },
  'placing by hand': async (page) => {
    await issueAnew(page);
    await openMarks(page);
    await view(page, /待确认/).click();
    await page.getByRole('button', { name: '手动定位' }).first().click();
    await page.getByTestId('placing-bar').waitFor();
  },
  tags: async (page) => {
    await putSix(page);
    await openMarks(page);
    await view(page, /^标签/).click();
    await page.getByTestId('tag-panel').waitFor();
  },
  bin: async (page) => {
    await putSix(page);
    await openMarks(page);
    await page.locator('[data-tick]').first().focus();
    await page.keyboard.press('Delete');
    await view(page, /回收站/).click();
    await page.getByTestId('bin-row').waitFor();
  },
  'a package to be written': async (page) => {
    await putSix(page);
    await openMarks(page);
    await page.getByRole('button', { name: '导出标注包…' }).click();
    await page.getByText('只放入部分资料或标签').click();
    await page.getByRole('button', { name: '生成签名密钥' }).click();
    await page.getByRole('checkbox', { name: '用我的密钥签名' }).waitFor();
  },
  'a package looked into': async (page) => lookInto(page, await packOfAnother(page)),
  'a package of one’s own': async (page) => {
    await lookInto(page, await packOfAnother(page, true));
    await page.getByTestId('maker-choice').getByRole('radio').last().check();
  },
  'a package refused': (page) => lookInto(page, '/nowhere.zip'),
  'keys of others': async (page) => {
    await mergeFile(page, await packOfAnother(page));
    await page.getByRole('banner').getByRole('button', { name: '设置' }).click();
    await page.getByTestId('known-keys').waitFor();
  },
  agreement: async (page) => {
    await mergeFile(page, await packOfAnother(page));
    await view(page, /^一致率/).click();
    await page.getByTestId('agreement-card').getByText('详细').click();
    await page.getByTestId('kappa').waitFor();
  },
  ledger: async (page) => {
    await page.getByRole('link', { name: '核查台账', exact: true }).click();
    await page.locator('[data-row]').first().locator('[data-focus]').click();
    await page.getByTestId('ledger-sentence').waitFor();
  },
  'ledger, checks': async (page) => {
    await page.getByRole('link', { name: '核查台账', exact: true }).click();
    await page.getByRole('link', { name: '核对', exact: true }).click();
    await page.getByTestId('ledger-check').first().waitFor();
  },
  'ledger, comparison': async (page) => {
    await page.getByRole('link', { name: '核查台账', exact: true }).click();
    await page.getByRole('link', { name: '对照', exact: true }).click();
    await page.getByTestId('compare-table').waitFor();
  },
  'ledger, same problem': async (page) => {
    await page.getByRole('link', { name: '核查台账', exact: true }).click();
    await page.getByRole('link', { name: '同题对照', exact: true }).click();
    await page.getByTestId('topic-page').waitFor();
  },
  settings: (page) => page.getByRole('banner').getByRole('button', { name: '设置' }).click(),
  health: async (page) => {
    await page.getByTestId('status-bar').getByRole('button', { name: '操作记录完整' }).click();
    await page.getByText('前后相连').waitFor();
  },
  'export dialog': async (page) => {
    await page.getByRole('banner').getByRole('button', { name: '导出' }).click();
    await page.getByTestId('export-dialog').waitFor();
  },
  'import dialog': async (page) => {
    await page.getByRole('link', { name: '资料库', exact: true }).click();
    await page.getByRole('button', { name: '导入资料…' }).click();
  },
  palette: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await page.getByTestId('palette').waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('F1');
    await page.locator('dialog[open]').waitFor();
  },
  details: async (page) => {
    await openBulletin(page, JINGAN);
    await page.keyboard.press('ControlOrMeta+I');
    await page.locator('dialog[open]').waitFor();
  },
};

/** Opens a check of a figure: the form with everything a verdict has. */
async function writeCheck(page: Page): Promise<void> {
  await openBulletin(page, JINGAN);
  await drawOver(page, '410.36万元');
  await act(page, '核查');
  await page.getByTestId('draft-card').waitFor();
}

/** A signed package of 李强; 王敏, who is at the machine again, judged the same words otherwise. Gives its path. */
async function packOfAnother(page: Page, isPrivate = false): Promise<string> {
  const { id } = await ask(page, 'people.introduce', { name: '王敏', unit: '审计一组' });
  await markWith(page, '410.36万元', { kind: 'verdict', verdict: 'untrue' });
  await ask(page, 'people.add', { name: '李强', unit: '审计二组' });
  await ask(page, 'keys.make', {});
  await markWith(page, '410.36万元', { kind: 'verdict', verdict: 'true', shared: true });
  const path = await writePackage(page, async (dialog) => {
    if (isPrivate) await dialog.getByRole('radio', { name: /含仅自己可见/ }).check();
  });
  // Back to whose settings chose the paper.
  await ask(page, 'people.switch', { id });
  return path;
}

for (const [screen, goThere] of Object.entries(SCREENS)) {
  test(`${screen}: no serious finding, on white and on dark paper`, async ({ app }) => {
    const { page } = app;
    await goThere(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset.paper = 'dark';
    });
    expect(await seriousFindings(page)).toEqual([]);
  });
}

/** What axe finds serious or critical, shortened to rule and place. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated by the test's own hand, not by the page, which would refuse a script that is not its own.
  await page.evaluate(axe);
  // A colour on its way to another has no contrast to judge.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const results: AxeResults = await page.evaluate(() => Reflect.get(window, 'axe').run(document));
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
