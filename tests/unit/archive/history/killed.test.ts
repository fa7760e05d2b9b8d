import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../../../main/archive/archive.ts';

const KILLS = process.env.XUNYUE_FULL ? 50 : 3;

/** From the first acknowledgement: long enough for a few merges, short enough to fall into anything. */
const MOST_MS = 900;

const PROGRAM = fileURLToPath(new URL('../../../helpers/mark-in-engine.ts', import.meta.url));
const resourcesDir = fileURLToPath(new URL('../../../../resources', import.meta.url));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xunyue-killed-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Lets the program work and kills it some time after its first acknowledgement; gives the lines that it had written. */
async function killedAfter(afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    told += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may be half: it was not acknowledged.
  return told.split('\n').slice(0, -1);
}

/** What the data folder holds at the next start. */
async function found() {
  const archive = openArchive({ dataDir, resourcesDir, mode: 'writer', version: 'test', emit: () => undefined });
  try {
    const marks = await archive.handlers['annotations.list']({});
    return {
      notes: new Map(marks.map(({ id, note }) => [id, note])),
      bin: new Set((await archive.handlers['annotations.bin']({})).map(({ id }) => id)),
      log: await archive.handlers['history.verify']({}),
      databases: await archive.handlers['archive.verify']({}),
    };
  } finally {
    archive.close();
  }
}

it(`killed ${KILLS} times while it marks without a pause, it has everything acknowledged, and the log verifies`, async () => {
  const acknowledged = new Map<string, string | null>();
  for (let kill = 0; kill < KILLS; kill++) {
    const afterMs = Math.round(Math.random() * MOST_MS);
    for (const line of await killedAfter(afterMs)) {
      const [what, id = '', note = ''] = line.split(' ');
      acknowledged.set(id, what === 'gone' ? null : note);
    }
    const { notes, bin, log, databases } = await found();
    expect(log).toMatchObject({ ok: true, firstBroken: null });
    expect(databases).toEqual({ ok: true, problems: [] });
    // The act that was under way when it was killed may have been done and not yet told: a change, or one removal.
    const lost = [...acknowledged].filter(([id, note]) => note !== null && !isThere(notes.get(id), note));
    expect(lost.length, `killed after ${afterMs} ms: ${JSON.stringify(lost)}`).toBeLessThanOrEqual(1);
    for (const [id] of lost) acknowledged.set(id, null);
    const removed = [...acknowledged].filter(([, note]) => note === null);
    expect(removed.filter(([id]) => notes.has(id) || !bin.has(id))).toEqual([]);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
}, 900_000);

function isThere(found: string | undefined, note: string): boolean {
  return found === note || found === `${note}改`;
}
