/**
 * A program to be killed: `node tests/helpers/mark-in-engine.ts DIR`. Puts, changes, shares and removes marks without a
 * pause, and merges a package of its own making now and then; prints what it had acknowledged, a line each time.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../../main/archive/archive.ts';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('the data folder is missing');
const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
const { handlers } = openArchive({ dataDir, resourcesDir, mode: 'writer', version: 'test', emit: () => undefined });
const [bulletin] = await handlers['library.list']({});
if (!bulletin) throw new Error('no bulletin');
await handlers['people.introduce']({ name: '王敏', unit: '审计一组' });

const tell = (line: string) => process.stdout.write(`${line}\n`);
const path = join(dataDir, 'exports-of-test.zip');

for (let turn = 0; ; turn++) {
  const start = 200 + ((turn * 7) % 3000);
  const range = { bulletin: bulletin.id, revision: bulletin.revision, start, end: start + 6 };
  const note = `第${turn}处`;
  const draft = { ...range, kind: 'note' as const, verdict: null, note, tags: [], colour: null };
  const { id } = await handlers['annotations.create']({ ...draft, shared: turn % 2 === 0 });
  tell(`put ${id} ${note}`);
  if (turn % 3 === 0) {
    await handlers['annotations.edit']({ id, changes: { note: `${note}改` } });
    tell(`put ${id} ${note}改`);
  }
  if (turn % 5 === 0) {
    await handlers['annotations.delete']({ id });
    tell(`gone ${id}`);
  }
  if (turn % 40 === 39) {
    const choice = { bulletins: [], tags: [], persons: [], isPrivate: false, isSigned: true };
    await handlers['exchange.export']({ ...choice, path });
    await handlers['exchange.merge']({ path, acceptsChangedKey: false });
  }
}
