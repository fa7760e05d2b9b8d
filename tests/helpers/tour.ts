import type { Page } from 'playwright';
import { ask } from './ask.ts';
import {
  act,
  cards,
  closeDialog,
  drawOver,
  exportAs,
  introduce,
  JINGAN,
  openBulletin,
  search,
  textOf,
  WORDS,
  XUHUI,
} from './reader.ts';

export type TourOptions = {
  /** Takes a picture of the window as it stands; `name` is a file name without extension. */
  picture: (name: string) => Promise<void>;
  /** Hears which marks the archive has acknowledged so far, by id. */
  acknowledged: (ids: string[]) => void;
};

const PERSON = { name: '王敏', unit: '审计一组' };

/**
 * The guided tour: the window used as a reader uses it, from the first start to the export. Runs on an empty data
 * folder. `npm start` shows it where there is no display, the README takes its pictures from it, and the tests kill it.
 */
export async function tour(page: Page, options: TourOptions): Promise<{ exports: string[] }> {
  await read(page, options);
  await find(page, options);
  await mark(page, options);
  const exports = await takeAway(page, options);
  await changePaper(page, options);
  return { exports };
}

async function read(page: Page, { picture }: TourOptions): Promise<void> {
  await page.getByTestId('start').getByText(XUHUI).waitFor();
  await picture('01-start');
  await openBulletin(page, XUHUI);
  await picture('02-read');
}

async function find(page: Page, { picture }: TourOptions): Promise<void> {
  await search(page, WORDS);
  await picture('03-search');
  const group = page.getByRole('region', { name: JINGAN }).or(page.locator('section', { hasText: JINGAN }));
  await group.getByTestId('passage').first().click();
  await textOf(page).waitFor();
  await picture('04-found');
}

async function mark(page: Page, options: TourOptions): Promise<void> {
  await drawOver(page, WORDS);
  await options.picture('05-selected');
  await act(page, '划线');
  await introduce(page, PERSON.name, PERSON.unit);
  await cards(page).nth(0).waitFor();
  await tellAcknowledged(page, options);

  await drawOver(page, '一岗双责');
  await act(page, '批注');
  await fillForm(page, { note: '与徐汇区的提法一致，可以放在一起讲。', tag: '主体责任' });
  await cards(page).nth(1).waitFor();
  await tellAcknowledged(page, options);

  await drawOver(page, '提出整改措施108条,已完成104条');
  await act(page, '核查');
  await page.getByTestId('draft-card').getByRole('radio', { name: '属实', exact: true }).check();
  await fillForm(page, { note: '104÷108＝96.3%，与整改台账核对一致。', tag: '已核' });
  await cards(page).nth(2).waitFor();
  await tellAcknowledged(page, options);
  await options.picture('06-marks');

  await page.getByRole('link', { name: '标注', exact: true }).click();
  await page.getByTestId('annotations-place').getByTestId('annotation-card').nth(2).waitFor();
  await options.picture('07-annotations');
}

async function takeAway(page: Page, { picture }: TourOptions): Promise<string[]> {
  await openBulletin(page, JINGAN);
  const bulletin = await exportAs(page, '一份资料及其标注', 'Markdown 文本');
  await picture('08-exported');
  await closeDialog(page);
  const marks = await exportAs(page, '标注清单', 'JSON 数据');
  await closeDialog(page);
  return [bulletin, marks];
}

async function changePaper(page: Page, { picture }: TourOptions): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '深色' }).click();
  await page.locator('[data-paper="dark"]').waitFor();
  await picture('09-settings');
  await page.getByRole('button', { name: '后退' }).click();
  await textOf(page).waitFor();
  await picture('10-dark');
}

/** Fills the form beside the text and saves it. */
async function fillForm(page: Page, { note, tag }: { note: string; tag: string }): Promise<void> {
  const form = page.getByTestId('draft-card').getByTestId('annotation-form');
  await form.getByLabel('批注内容').fill(note);
  await form.getByLabel('标签').fill(tag);
  await form.getByLabel('标签').press('Enter');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
}

async function tellAcknowledged(page: Page, { acknowledged }: TourOptions): Promise<void> {
  const annotations = await ask(page, 'annotations.list', {});
  acknowledged(annotations.map(({ id }) => id));
}
