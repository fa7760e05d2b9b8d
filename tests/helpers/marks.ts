import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { AnnotationDraft } from '../../main/contract/annotation.ts';
import type { Bulletin } from '../../main/contract/bulletin.ts';
import { ask } from './ask.ts';

/** The place 标注 and what stands in it. */
export const place = (page: Page) => page.getByTestId('annotations-place');
export const listed = (page: Page) => place(page).getByTestId('annotation-card');
export const facet = (page: Page, name: string | RegExp) =>
  page.getByTestId('facets').getByRole('button', { name, exact: typeof name === 'string' });
export const view = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '标注各处' }).getByRole('link', { name });
export const total = (page: Page) => page.getByTestId('marks-total');
export const notice = (page: Page, words: string) => page.getByTestId('notices').filter({ hasText: words });
export const undo = (page: Page) => page.getByTestId('notices').getByRole('button', { name: '撤销' }).click();
/** Paragraphs of the first bulletin, long enough for a mark of 20 units. */
async function paragraphs(page: Page): Promise<{ bulletin: Bulletin; starts: number[] }> {
  const [first] = await ask(page, 'library.list', {});
  if (!first) throw new Error('there is no bulletin');
  const bulletin = await ask(page, 'library.read', { id: first.id });
  const long = bulletin.blocks.filter(({ paragraph, start, end }) => paragraph !== null && end - start > 60);
  return { bulletin, starts: long.map(({ start }) => start) };
}

/** Six marks, one to a paragraph: two 划线, two 批注, two 核查 (存疑, 属实), tagged 民生/电梯, 审计 or not at all. */
export async function putSix(page: Page): Promise<Bulletin> {
  await ask(page, 'people.introduce', { name: '王敏', unit: '审计一组' });
  const { bulletin, starts } = await paragraphs(page);
  const marks: Omit<AnnotationDraft, 'bulletin' | 'revision' | 'start' | 'end'>[] = [
    { kind: 'highlight', colour: 'point', tags: ['民生/电梯'] },
    { kind: 'note', note: '待补凭证', tags: ['审计'] },
    { kind: 'verdict', verdict: 'doubtful', tags: ['民生/电梯', '审计'] },
    { kind: 'highlight', colour: 'problem' },
    { kind: 'note', note: '与台账一致' },
    { kind: 'verdict', verdict: 'true' },
  ];
  for (const [index, mark] of marks.entries()) {
    const start = starts[index * 2] ?? 0;
    const range = { bulletin: bulletin.id, revision: bulletin.revision, start, end: start + 20 };
    await ask(page, 'annotations.create', { ...range, ...mark });
  }
  return bulletin;
}

/** Opens the place 标注 by its key and waits for the first mark. */
export async function openMarks(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+A');
  await listed(page).first().waitFor();
}

/** Puts six marks and issues their bulletin anew: two marks move, one loses its words; the others stay where they are. */
export async function issueAnew(page: Page): Promise<void> {
  const { id, text } = await putSix(page);
  const marks = await ask(page, 'annotations.list', { bulletin: id });
  const [first, second, third] = marks;
  if (!first || !second || !third) throw new Error('the marks are not there');
  const grown = (quote: string) => `${quote.slice(0, 8)}切实${quote.slice(8)}`;
  const changed = text
    .replace(first.quote, grown(first.quote))
    .replace(second.quote, grown(second.quote))
    .replace(third.quote, `${third.quote.slice(0, 5)}完全是另外的话。`);
  const path = join(mkdtempSync(join(tmpdir(), 'xunyue-anew-')), 'anew.txt');
  writeFileSync(path, changed);
  await ask(page, 'library.import', { paths: [path], as: { revisionOf: id } });
}
