import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../main/archive/database/content-hash.ts';
import { openDatabase } from '../../main/archive/database/database-file.ts';
import type { WriteConnection } from '../../main/archive/database/driver.ts';
import { LIBRARY_SCHEMA } from '../../main/archive/database/schemas.ts';
import { openPersonal, type PersonalContext } from '../../main/archive/handlers/personal-context.ts';
import { personalHandlers } from '../../main/archive/handlers/personal-handlers.ts';
import { encodeBlocks } from '../../main/archive/text/block-codec.ts';
import type { Block, BulletinSummary } from '../../main/contract/bulletin.ts';
import type { ArchiveEvent } from '../../main/contract/events.ts';

export const SAMPLE = [
  '关于巡视整改情况的通报',
  '一、整改落实情况',
  '根据市委统一部署,市委第一巡视组于2023年3月29日至6月16日对徐汇区进行了巡视。',
  '（一）聚焦主责主业',
  '2.加装电梯推进不够',
  '一是压实责任,完成既有多层住宅加装电梯300台。二是加强督导(含回头看),推动“一岗双责”落到实处。',
  '截至目前,反馈的17项问题已完成整改15项。𠮷祥如意。',
].join('\n');

const HEADING = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/;

/** Blocks by the simplest of rules: a first line of title, headings by their label, the rest numbered paragraphs. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  let start = 0;
  let path: number[] = [];
  for (const line of text.split('\n')) {
    const label = HEADING.exec(line)?.[1] ?? null;
    const end = start + line.length;
    if (start === 0) blocks.push({ kind: 'title', start, end, paragraph: null, label: null, level: 1, path: [] });
    else if (label !== null) {
      const level = levelOf(label);
      path = path.slice(0, level - 1);
      blocks.push({ kind: 'heading', start, end, paragraph: null, label, level, path: [...path] });
      path.push(blocks.length - 1);
    } else {
      paragraph++;
      blocks.push({ kind: 'paragraph', start, end, paragraph, label: null, level: 0, path: [...path] });
    }
    start = end + 1;
  }
  return blocks;
}

function levelOf(label: string): number {
  if (label.endsWith('、')) return 1;
  return label.startsWith('（') ? 2 : 3;
}

export type BulletinSetup = {
  id: string;
  shortTitle: string;
  text: string;
  sourceClass?: BulletinSummary['sourceClass'];
};

/** Puts a bulletin into the library, or the next revision of one that is there. */
export function putBulletin(library: WriteConnection, { id, shortTitle, text, sourceClass }: BulletinSetup): number {
  const at = '2024-01-01T00:00:00.000Z';
  const known = library.one<{ number: number; revision: number }>(
    'SELECT number, revision FROM bulletin WHERE id = ?',
    id,
  );
  const revision = (known?.revision ?? 0) + 1;
  if (known) library.run('UPDATE bulletin SET revision = ? WHERE id = ?', revision, id);
  else {
    library.run(
      `INSERT INTO bulletin (id, revision, short_title, title, kind, source_class, script, characters, imported_at, source)
       VALUES (?, 1, ?, ?, 'rectification', ?, 'hans', ?, ?, ?)`,
      id,
      shortTitle,
      '关于巡视整改情况的通报',
      sourceClass ?? null,
      text.length,
      at,
      `${id}.txt`,
    );
  }
  const number =
    known?.number ?? library.one<{ number: number }>('SELECT number FROM bulletin WHERE id = ?', id)?.number;
  const findings = { metadata: { contacts: {}, totals: [] }, repairs: [], damaged: [] };
  library.run(
    `INSERT INTO revision (bulletin, number, sha256, encoding, bytes, path, importer, imported_at, text, findings, blocks)
     VALUES (?, ?, ?, 'utf-8', ?, ?, 1, ?, ?, ?, ?)`,
    number ?? 0,
    revision,
    sha256(text),
    Buffer.from(text),
    `/in/${id}.txt`,
    at,
    text,
    JSON.stringify(findings),
    encodeBlocks(blocksOf(text)),
  );
  return revision;
}

export type PersonalArchive = {
  dataDir: string;
  library: WriteConnection;
  context: PersonalContext;
  handlers: ReturnType<typeof personalHandlers>;
  events: ArchiveEvent[];
  /** Closes everything and opens it again, as a restart does. */
  restart: () => PersonalArchive;
  /** The reading side of the same data folder. */
  reader: (refusal?: 'locked' | 'read-only') => {
    context: PersonalContext;
    handlers: ReturnType<typeof personalHandlers>;
  };
  remove: () => void;
};

/** A data folder with two bulletins, `a` (SAMPLE) and `b`, and nobody named yet. */
export function personalArchive(): PersonalArchive {
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-personal-'));
  const archive = openAt(dataDir);
  putBulletin(archive.library, { id: 'a', shortTitle: '徐汇区（十二届二轮）', text: SAMPLE, sourceClass: 'official' });
  putBulletin(archive.library, {
    id: 'b',
    shortTitle: '回顾',
    text: `回顾\n${'区政府工作扎实推进。'.repeat(20)}`,
    sourceClass: 'compiled',
  });
  return archive;
}

/** Seconds since the start of 2024, one for each time the clock is looked at. */
let ticks = 0;
const clock = () => new Date(Date.UTC(2024, 4, 1, 8, 0, ticks++));

/** Opens a data folder for writing, whatever is in it. */
export function openAt(dataDir: string): PersonalArchive {
  mkdirSync(dataDir, { recursive: true });
  const library = openDatabase(join(dataDir, 'library.db'), LIBRARY_SCHEMA, join(dataDir, 'backups'));
  const events: ArchiveEvent[] = [];
  const options = { dataDir, library, emit: (event: ArchiveEvent) => void events.push(event), now: clock };
  const context = openPersonal({ ...options, writableLibrary: library, refusal: 'read-only' });
  const readers: PersonalContext[] = [];
  const close = () => {
    for (const { person } of [context, ...readers]) person.close();
    library.close();
  };
  return {
    dataDir,
    library,
    context,
    handlers: personalHandlers(context),
    events,
    restart: () => {
      close();
      return openAt(dataDir);
    },
    reader: (refusal = 'read-only') => {
      const reading = openPersonal({ ...options, writableLibrary: null, refusal });
      readers.push(reading);
      return { context: reading, handlers: personalHandlers(reading) };
    },
    remove: () => {
      close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A draft on the first occurrence of some words, with the defaults that the contract fills in. */
export function draftOn(words: string, bulletin = 'a', text = SAMPLE) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the sample does not hold ${words}`);
  return {
    bulletin,
    revision: 1,
    start,
    end: start + words.length,
    kind: 'highlight' as const,
    verdict: null,
    note: '',
    tags: [] as string[],
    colour: null,
  };
}
