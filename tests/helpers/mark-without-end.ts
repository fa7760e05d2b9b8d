/**
 * A program to be killed: `node tests/helpers/mark-without-end.ts --data DIR`. Puts mark after mark on the first
 * bulletin through the window's own bridge and prints the id of each one once the window has its acknowledgement.
 */
import { parseArgs } from 'node:util';
import { ask } from './ask.ts';
import { launch } from './launch.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('--data is missing');

const { page } = await launch('chromium', values.data);
await page.locator('#window > *').first().waitFor();
const [bulletin] = await ask(page, 'library.list', {});
if (bulletin === undefined) throw new Error('no bulletin');
const people = await ask(page, 'people.list', {});
if (!people.some(({ name }) => name !== '')) await ask(page, 'people.introduce', { name: '王敏', unit: '审计一组' });
process.stdout.write('ready\n');
for (let start = 0; ; start = (start + 7) % 3000) {
  const range = { bulletin: bulletin.id, revision: bulletin.revision, start: start + 200, end: start + 206 };
  const { id } = await ask(page, 'annotations.create', { ...range, kind: 'note', note: `第${start}处` });
  process.stdout.write(`acknowledged ${id}\n`);
}
