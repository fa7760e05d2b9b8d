import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { draftOn, type PersonalArchive } from '../../../helpers/personal-archive.ts';

export type WriteArgs = Parameters<PersonalArchive['handlers']['export.write']>[0];

const B_TEXT = `回顾\n${'区政府工作扎实推进。'.repeat(20)}`;

/** Four marks, of four kinds, on both bulletins. */
export async function putSomeMarks({ handlers }: PersonalArchive): Promise<void> {
  const create = handlers['annotations.create'];
  await create({
    ...draftOn('加装电梯300台'),
    kind: 'verdict',
    verdict: 'partly-true',
    note: '台账载*298*台\n<b>待补</b>',
    tags: ['民生'],
  });
  await create({ ...draftOn('徐汇区'), colour: 'problem' });
  await create({ ...draftOn('𠮷祥'), kind: 'question' });
  await create({ ...draftOn('工作扎实', 'b', B_TEXT), kind: 'note', note: '套话' });
}

/** Exports and reads the file; the reply must tell the truth of it. */
export async function writtenFile(archive: PersonalArchive, args: WriteArgs): Promise<string> {
  const path = args.path ?? join(archive.dataDir, 'out.txt');
  const reply = await archive.handlers['export.write']({ ...args, path });
  const bytes = readFileSync(path);
  expect(reply).toMatchObject({ path, bytes: bytes.length });
  return bytes.toString('utf8');
}
