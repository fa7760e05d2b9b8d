import type { Locator, Page } from 'playwright';
import type { AnnotationDraft } from '../../main/contract/annotation.ts';
import { ask } from './ask.ts';
import { JINGAN } from './reader.ts';

/** Puts a mark on the first place of words in the bulletin of 静安; gives its id. */
export async function markWith(
  page: Page,
  words: string,
  says: Omit<AnnotationDraft, 'bulletin' | 'revision' | 'start' | 'end'>,
): Promise<string> {
  const summary = (await ask(page, 'library.list', {})).find(({ shortTitle }) => shortTitle === JINGAN);
  if (!summary) throw new Error(`${JINGAN} is not in the library`);
  const { id: bulletin, revision, text } = await ask(page, 'library.read', { id: summary.id });
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in ${JINGAN}`);
  return (await ask(page, 'annotations.create', { bulletin, revision, start, end: start + words.length, ...says })).id;
}

/** Writes a package from the place 标注, after what is done in the dialog; gives its path. */
export async function writePackage(
  page: Page,
  within: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<string> {
  await openPlace(page);
  await page.getByTestId('annotations-place').getByRole('button', { name: '导出标注包…' }).click();
  const dialog = page.getByTestId('export-package');
  await within(dialog);
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const path = (await dialog.getByTestId('package-path').innerText()).trim();
  await dialog.getByRole('button', { name: '完成' }).click();
  return path;
}

/** Opens a file to be merged, by its path, and waits for what is in it or why it was refused. */
export async function lookInto(page: Page, path: string): Promise<void> {
  await openPlace(page);
  await page.getByTestId('annotations-place').getByRole('button', { name: '合并标注包…' }).click();
  const dialog = page.getByTestId('merge-package');
  await dialog.getByRole('button', { name: '填写路径' }).click();
  await dialog.getByLabel('标注包的完整路径').fill(path);
  await page.keyboard.press('Enter');
  await page.getByTestId('merge-outlook').or(dialog.getByRole('alert')).waitFor();
}

/** Looks into a file and merges it. */
export async function mergeFile(page: Page, path: string): Promise<void> {
  await lookInto(page, path);
  await page.getByTestId('merge-outlook').getByRole('button', { name: '合并', exact: true }).click();
  await page.getByTestId('merge-package').waitFor({ state: 'detached' });
}

async function openPlace(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+A');
  await page.getByTestId('annotations-place').waitFor();
}
