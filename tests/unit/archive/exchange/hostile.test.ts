import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../../main/archive/database/content-hash.ts';
import { eventHash } from '../../../../main/archive/database/event-hash.ts';
import { writeZip } from '../../../../main/archive/database/zip/write-zip.ts';
import type { PackagedVersion } from '../../../../main/archive/exchange/lines.ts';
import { sealManifest } from '../../../../main/archive/exchange/manifest.ts';
import { type Package, readPackage } from '../../../../main/archive/exchange/read-package.ts';
import { makeKeyPair } from '../../../../main/archive/exchange/signing.ts';
import { type PackageContents, writePackage } from '../../../../main/archive/exchange/write-package.ts';
import { isContent } from '../../../../main/archive/handlers/exchange/package-merge.ts';
import { ArchiveError, type ErrorCode } from '../../../../main/contract/errors.ts';
import { type Colleague, colleague, notesOf, pack, share, take } from '../../../helpers/exchange.ts';
import { keptVersions } from '../../../helpers/versions-of-others.ts';

let li: Colleague;
let wang: Colleague;
let path: string;
let good: Package;
beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
  const id = await share(li, '加装电梯', { note: '原', tags: ['民生'], kind: 'verdict', verdict: 'true' });
  await li.handlers['annotations.edit']({ id, changes: { note: '改' } });
  path = await pack(li);
  good = await readPackage(path, isContent);
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

/** Everything that a merge could change. */
const stateOf = ({ context }: Colleague) => {
  const db = context.person.writing();
  const tables = ['event', 'foreign_event', 'known_key', 'annotation', 'record'];
  return JSON.stringify([keptVersions(db), ...tables.map((table) => db.all(`SELECT * FROM ${table}`))]);
};

async function expectRefused(file: string, codes: readonly ErrorCode[] = ['corrupt']): Promise<void> {
  const before = stateOf(wang);
  const error = await thrownBy(() => take(wang, file));
  expect(error).toBeInstanceOf(ArchiveError);
  expect(codes).toContain(error instanceof ArchiveError ? error.code : null);
  expect(stateOf(wang)).toBe(before);
}

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (error) {
    return error;
  }
}

/** A package that is whole in itself, with other contents than its maker's. */
async function made(change: (contents: PackageContents) => Partial<PackageContents>): Promise<string> {
  const { format, version, files, versions: _, sha256: __, signature, ...about } = good.manifest;
  const contents = { about, versions: good.versions, events: good.events, bulletins: good.bulletins, key: null };
  const file = join(li.dataDir, 'made.zip');
  await writePackage(file, { ...contents, ...change(contents) });
  return file;
}

const [first, second] = [() => good.versions[0], () => good.versions[1]];

/** A version that says something else, under the name that fits. */
function rewritten(version: PackagedVersion | undefined, change: (said: object) => object): PackagedVersion {
  const said: { id: string; kind: string; parents: string[] } = JSON.parse(version?.body ?? '{}');
  const body = canonicalJson(change(said));
  return { version: sha256(body), record: said.id, kind: said.kind, parents: said.parents, body };
}

/** Before every commit, one byte of so many; in the whole test, every one. */
const STEP = process.env.XUNYUE_FULL ? 1 : 15;

describe('a package that was damaged', () => {
  it('is refused whatever byte of it is another, or says the very same', async () => {
    const bytes = readFileSync(path);
    const file = join(li.dataDir, 'flipped.zip');
    let refused = 0;
    for (let at = 0; at < bytes.length; at += STEP) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, flipped);
      const found = await readPackage(file, isContent).catch((error: unknown) => error);
      if (found instanceof ArchiveError) refused++;
      else expect(found).toEqual(good);
    }
    expect(refused).toBeGreaterThan(bytes.length / STEP / 2);
  }, 60_000);

  it('is refused wherever it was cut off', async () => {
    const bytes = readFileSync(path);
    const file = join(li.dataDir, 'cut.zip');
    for (let length = 0; length < bytes.length; length += 7) {
      writeFileSync(file, bytes.subarray(0, length));
      await expect(readPackage(file, isContent)).rejects.toBeInstanceOf(ArchiveError);
    }
    await expectRefused(file);
  });

  it('is refused where it is not there, or no package', async () => {
    await expectRefused(join(li.dataDir, 'nowhere.zip'), ['not-found']);
    await expectRefused(join(li.dataDir, 'library.db'));
  });
});

describe('a package that was made up', () => {
  it('is taken where it is right, for this test to be one', async () => {
    await take(wang, await made(() => ({})));
    expect(await notesOf(wang)).toEqual(['改']);
  });

  it('is refused where a version says something else than its checksum, or in another form', async () => {
    const forged = (body: string) => made(({ versions }) => ({ versions: versions.map((v) => ({ ...v, body })) }));
    await expectRefused(await forged(first()?.body?.replace('李明', '王芳') ?? ''));
    await expectRefused(await forged('{}'));
    const spaced = ` ${first()?.body}`;
    const respelt = { ...good.versions[0], body: spaced, version: sha256(spaced) };
    await expectRefused(await made(({ versions }) => ({ versions: versions.map((v) => ({ ...v, ...respelt })) })));
  });

  it('is refused where its log does not name a version', async () => {
    const extra = rewritten(second() ?? first(), (said) => ({ ...said, at: '2030-01-01T00:00:00.000Z' }));
    await expectRefused(await made(({ versions }) => ({ versions: [...versions, extra] })));
  });

  it('is refused where versions are missing, twice, or of another record', async () => {
    const child = good.versions.find(({ parents }) => parents.length > 0);
    await expectRefused(await made(() => ({ versions: child ? [child] : [] })));
    await expectRefused(await made(({ versions }) => ({ versions: [...versions, ...versions] })));
    await expectRefused(await made(({ versions }) => ({ versions: versions.map((v) => ({ ...v, record: 'x' })) })));
    const alone = (v: PackagedVersion) => ({ ...v, parents: [] });
    await expectRefused(await made(({ versions }) => ({ versions: versions.map(alone) })));
  });

  it('is refused where the log was cut off, reordered, changed or is somebody else’s', async () => {
    await expectRefused(await made(({ events }) => ({ events: events.slice(0, -1) })));
    await expectRefused(await made(({ events }) => ({ events: events.slice(1) })));
    await expectRefused(await made(({ events }) => ({ events: [...events, ...events.slice(-1)] })));
    await expectRefused(await made(({ events }) => ({ events: events.map((e) => ({ ...e, at: '2030' })) })));
    await expectRefused(await made(({ events }) => ({ events: events.map((e) => ({ ...e, origin: 'x' })) })));
    await expectRefused(await made(({ about }) => ({ about: { ...about, by: { ...about.by, id: wang.id } } })));
    await expectRefused(await made(({ about }) => ({ about: { ...about, logs: [] } })));
  });

  /** A log of one event that names these versions, whole in itself. */
  function logOf(versions: readonly PackagedVersion[]) {
    const payload = JSON.stringify({ changes: [{ after: versions.map(({ version }) => version) }] });
    const previous = '0'.repeat(64);
    const fields = { seq: 1, at: '2024-01-01T00:00:00.000Z', act: 'annotation.edit', subject: '', payload, previous };
    const hash = eventHash(previous, 1, fields.at, fields.act, '', payload);
    return { events: [{ origin: li.id, ...fields, hash }], logs: [{ origin: li.id, events: 1, head: hash }] };
  }

  const withValue = (change: object) => {
    const version = rewritten(
      good.versions.find(({ kind, parents }) => kind === 'annotation' && parents.length === 0),
      (said) => ({ ...said, value: { ...('value' in said ? Object(said.value) : {}), ...change } }),
    );
    const { events, logs } = logOf([version]);
    return made(({ about }) => ({ versions: [version], events, about: { ...about, logs } }));
  };

  it('is refused where a mark is none: no words, a range that is not theirs, an unknown kind', async () => {
    await expectRefused(await withValue({ quote: '' }));
    await expectRefused(await withValue({ end: 5000 }));
    await expectRefused(await withValue({ start: -1 }));
    await expectRefused(await withValue({ kind: 'poem' }));
    await expectRefused(await withValue({ tags: 'x' }));
    await expectRefused(await withValue({ evidence: [{ kind: 'passage' }] }));
  });

  it('is refused where somebody reviews their own verdict', async () => {
    const review = { reviewer: '李明', unit: '', at: '2024-01-01T00:00:00.000Z', outcome: 'agreed', note: '' };
    await expectRefused(await withValue({ review: { ...review, reviewerId: li.id } }));
    await take(wang, await withValue({ review: { ...review, reviewerId: 'another' } }));
  });

  it('never puts a mark on other words than its own, whatever it says of the text', async () => {
    await take(wang, await withValue({ quote: '完全别的文', end: 5, start: 0 }));
    expect(await wang.handlers['annotations.list']({})).toMatchObject([{ state: 'orphan', quote: '完全别的文' }]);
  });

  it('is refused where a body is nested deeper than a program can follow', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const version = { version: sha256(deep), record: 'x', kind: 'later', parents: [], body: deep };
    const { events, logs } = logOf([version]);
    await expectRefused(await made(({ about }) => ({ versions: [version], events, about: { ...about, logs } })));
  });

  it('is refused where a known record would become another kind of thing', async () => {
    await take(wang, path);
    const version = rewritten(first(), (said) => ({ ...said, kind: 'later', parents: [] }));
    const { events, logs } = logOf([version]);
    await expectRefused(await made(({ about }) => ({ versions: [version], events, about: { ...about, logs } })));
  });

  it('is refused kindly where a newer program made it', async () => {
    const file = join(li.dataDir, 'newer.zip');
    const source = Buffer.from(JSON.stringify({ ...good.manifest, version: 2, more: true }));
    await writeZip(file, [{ name: 'manifest.json', source }]);
    await expectRefused(file, ['newer-version']);
  });

  it('is refused where it holds more than a package does', async () => {
    const file = join(li.dataDir, 'more.zip');
    const manifest = Buffer.from(JSON.stringify(good.manifest));
    await writeZip(file, [
      { name: 'manifest.json', source: manifest },
      ...['versions.jsonl', 'log.jsonl', 'bulletins.json', 'run.exe'].map((name) => ({ name, source: manifest })),
    ]);
    await expectRefused(file);
    await writeZip(file, [{ name: 'manifest.json', source: Buffer.alloc(32 * 1024 * 1024, ' ') }]);
    await expectRefused(file, ['too-large']);
  });

  it('cannot block a version by a lie about it: its content, once it comes, says what is right', async () => {
    const child = good.versions.find(({ kind, parents }) => kind === 'annotation' && parents.length > 0);
    const lie = { version: child?.version ?? '', record: 'elsewhere', kind: 'annotation', parents: [], body: null };
    const { events, logs } = logOf([lie]);
    await take(wang, await made(({ about }) => ({ versions: [lie], events, about: { ...about, logs } })));
    expect(await notesOf(wang)).toEqual([]);
    await take(wang, path);
    expect(await notesOf(wang)).toEqual(['改']);
    expect(await wang.handlers['history.verify']({})).toMatchObject({ ok: true });
    await wang.handlers['history.undo']({});
    expect(await wang.handlers['history.verify']({})).toMatchObject({ ok: true });
  });
});

describe('a signature', () => {
  const state = async (file: string) => (await wang.exchange['exchange.inspect']({ path: file })).package?.signature;

  it('is by a key seen for the first time, then by the one that is known; another one is said and refused', async () => {
    const own = await li.exchange['keys.make']({});
    const signed = await pack(li, 'signed.zip');
    expect(await state(path)).toEqual({ state: 'unsigned', fingerprint: null, known: null });
    expect(await state(signed)).toEqual({ state: 'unknown', fingerprint: own.fingerprint, known: null });
    await take(wang, signed);
    const known = { fingerprint: own.fingerprint, isConfirmed: false };
    expect(await state(signed)).toEqual({ state: 'trusted', fingerprint: own.fingerprint, known });
    expect(await state(path)).toEqual({ state: 'unsigned', fingerprint: null, known });
    await wang.exchange['keys.confirm']({ person: li.id, publicKey: own.publicKey });
    expect(await state(signed)).toMatchObject({ state: 'trusted', known: { isConfirmed: true } });

    const next = await li.exchange['keys.make']({});
    await share(li, '督导', { note: '新' });
    const changed = await pack(li, 'changed.zip');
    expect(await state(changed)).toMatchObject({ state: 'changed', fingerprint: next.fingerprint });
    await expectRefused(changed, ['key-changed']);
    expect(await take(wang, changed, true)).toMatchObject({ added: 1, signature: { state: 'changed' } });
    expect(await state(changed)).toMatchObject({ state: 'trusted', known: { isConfirmed: false } });
    expect(await wang.exchange['keys.known']({})).toHaveLength(2);
    expect(await wang.exchange['keys.own']({})).toBeNull();
  });

  it('that does not fit is refused, and says so', async () => {
    const key = makeKeyPair();
    await made(() => ({ key }));
    const file = join(li.dataDir, 'resigned.zip');
    const { manifest } = await readPackage(join(li.dataDir, 'made.zip'), isContent);
    const { signature, sha256: _, ...bare } = manifest;
    const other = sealManifest({ ...bare, madeAt: '2030-01-01T00:00:00.000Z' });
    const source = Buffer.from(JSON.stringify({ ...other, signature }));
    await writeZip(file, [{ name: 'manifest.json', source }]);
    await expectRefused(file, ['bad-signature']);
  });

  it('is left away where the person wants it so', async () => {
    await li.exchange['keys.make']({});
    expect(await state(await pack(li, 'plain.zip', { isSigned: false }))).toMatchObject({ state: 'unsigned' });
  });

  it('has a fingerprint of six groups of five figures, which the private half never leaves the engine with', async () => {
    const key = await li.exchange['keys.make']({});
    expect(key.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(Object.keys(key).sort()).toEqual(['fingerprint', 'madeAt', 'publicKey']);
  });
});
