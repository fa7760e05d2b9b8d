import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '../../../main/contract/events.ts';
import type { ReplyMessage } from '../../../main/contract/messages.ts';
import type { Printer } from '../../../main/contract/printer.ts';
import { type Engine, startEngine } from '../../../main/worker/client.ts';

const threadEntry = new URL('./stand-in-thread.ts', import.meta.url);
const running: Engine[] = [];
afterEach(async () => {
  for (const engine of running.splice(0)) await engine.close();
});

async function start(
  dataDir: string,
  onEvent: (event: ArchiveEvent) => void = () => undefined,
  print?: Printer,
): Promise<Engine> {
  const engine = await startEngine({ dataDir, resourcesDir: '/none', version: '0', onEvent, print, threadEntry });
  running.push(engine);
  return engine;
}

async function ask(engine: Engine, call: string, args: unknown = {}): Promise<ReplyMessage> {
  const reply: ReplyMessage = JSON.parse(await engine.ask(JSON.stringify({ call, args })));
  return reply;
}

describe('the engine seen from outside', () => {
  it('sends what reads to one thread and what writes to the other', async () => {
    const engine = await start('/data');
    expect(engine.access).toBe('writable');
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: true, value: { mode: 'reader' } });
    expect(await ask(engine, 'annotations.delete', { id: 'a' })).toMatchObject({ ok: true, value: { mode: 'writer' } });
  });

  it('starts a thread of its own for what looks at everything, and lets it finish before the others end', async () => {
    const events: string[] = [];
    const engine = await start('/data', (event) => events.push(event.kind === 'command' ? event.id : ''));
    expect(await ask(engine, 'library.list')).toMatchObject({ value: { mode: 'reader' } });
    expect(events).toEqual(['opened writer', 'opened reader']);
    const [one, two] = await Promise.all([ask(engine, 'archive.verify'), ask(engine, 'history.verify')]);
    expect([one, two]).toMatchObject([{ value: { mode: 'reader' } }, { value: { mode: 'reader' } }]);
    expect(events).toEqual(['opened writer', 'opened reader', 'opened reader']);
    await engine.close();
    expect(events.slice(3)).toEqual(['closed reader', 'closed reader', 'closed writer']);
  });

  it('answers every call with its own reply', async () => {
    const engine = await start('/data');
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(engine, index % 2 ? 'library.list' : 'history.undo')),
    );
    expect(replies.map((reply) => reply.ok && Reflect.get(Object(reply.value), 'call'))).toEqual(
      replies.map((_, index) => (index % 2 ? 'library.list' : 'history.undo')),
    );
  });

  it('passes events of both threads on', async () => {
    const events: string[] = [];
    const engine = await start('/data', (event) => events.push(event.kind === 'command' ? event.id : ''));
    await ask(engine, 'library.list');
    expect(events).toEqual(['opened writer', 'opened reader']);
    await engine.close();
    expect(events.slice(2)).toEqual(['closed reader', 'closed writer']);
  });

  it('prints the pages that a thread gives it, and says so where it cannot', async () => {
    const print: Printer = async (html, picture) =>
      Buffer.from(picture ? `${picture.widthPx} × ${picture.heightPx}` : `printed ${html}`);
    const printing = await start('/data', () => undefined, print);
    expect(await ask(printing, 'history.undo', { say: 'print' })).toMatchObject({ value: 'printed <p>true</p>' });
    expect(await ask(printing, 'history.undo', { say: 'print a picture' })).toMatchObject({ value: '3 × 2' });
    const failing = await start(
      '/data',
      () => undefined,
      () => Promise.reject(new Error('no paper')),
    );
    expect(await ask(failing, 'history.undo', { say: 'print' })).toMatchObject({ value: 'internal' });
    const without = await start('/data');
    expect(await ask(without, 'history.undo', { say: 'print' })).toMatchObject({ value: 'no-printer' });
  });

  it.each([
    ['locked', 'in-use'],
    ['read-only', 'read-only'],
  ] as const)('reads and refuses to write when the folder is %s', async (code, access) => {
    const engine = await start(`/writer-${code}`);
    expect(engine.access).toBe(access);
    expect(engine.problem?.code).toBe(code);
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: true, value: { mode: 'reader' } });
    expect(await ask(engine, 'history.undo')).toMatchObject({ ok: false, error: { code } });
  });

  it.each(['corrupt', 'newer-version'] as const)(
    'answers every call with %s when nothing could be opened',
    async (code) => {
      const engine = await start(`/writer-${code}`);
      expect(engine.access).toBe('closed');
      expect(await ask(engine, 'library.list')).toMatchObject({ ok: false, error: { code } });
      expect(await ask(engine, 'history.undo')).toMatchObject({ ok: false, error: { code } });
      expect(await ask(engine, 'archive.rebuild')).toMatchObject({ ok: code === 'corrupt' });
    },
  );

  it('asks a thread of its own for what may help a folder that does not open, and opens it again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xunyue-writer-corrupt-'));
    try {
      const events: string[] = [];
      const engine = await start(folder, (event) => events.push(event.kind === 'command' ? event.id : ''));
      expect(engine.access).toBe('closed');
      expect(await ask(engine, 'backup.list')).toMatchObject({ ok: true, value: { mode: 'rescue' } });
      expect(await ask(engine, 'library.list')).toMatchObject({ ok: false, error: { code: 'corrupt' } });
      writeFileSync(join(folder, 'mended'), '');
      // Asked at once: the second is answered by what the first has opened.
      const [rebuilt, reopened] = await Promise.all([ask(engine, 'archive.rebuild'), ask(engine, 'archive.reopen')]);
      expect(rebuilt).toMatchObject({ ok: true, value: { mode: 'rescue' } });
      expect(reopened).toMatchObject({ ok: true, value: { mode: 'writer' } });
      expect(await ask(engine, 'library.list')).toMatchObject({ ok: true, value: { mode: 'reader' } });
      expect(engine.access).toBe('writable');
      expect(engine.problem).toBeNull();
      await engine.close();
      const of = (mode: string) => events.filter((event) => event.endsWith(mode));
      expect(of('rescue')).toEqual(['opened rescue', 'closed rescue', 'opened rescue', 'closed rescue']);
      expect(of('writer')).toEqual(['opened writer', 'closed writer']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says what keeps it from writing when there is nothing to read either', async () => {
    const engine = await start('/writer-read-only/reader-not-found');
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });

  it('refuses what is no call of the contract without asking a thread', async () => {
    const engine = await start('/data');
    expect(await ask(engine, 'toString')).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(JSON.parse(await engine.ask('{'))).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });
});

describe('a thread that dies', () => {
  it('answers what was asked with internal and starts again, once', async () => {
    const engine = await start('/data');
    const waiting = ask(engine, 'library.read', { id: 'never' });
    expect(await ask(engine, 'library.read', { id: 'die' })).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: true, value: { mode: 'reader', answered: 1 } });

    await ask(engine, 'library.read', { id: 'die' });
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await ask(engine, 'history.undo')).toMatchObject({ ok: true, value: { mode: 'writer' } });
  });

  it('answers what is asked after the end, and closes twice without harm', async () => {
    const engine = await start('/data');
    await engine.close();
    expect(await ask(engine, 'library.list')).toMatchObject({ ok: false, error: { code: 'internal' } });
    await engine.close();
  });
});
