import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../helpers/ask.ts';
import { launch } from '../helpers/launch.ts';
import { root } from '../helpers/program.ts';
import { cards, openBulletin, textOf, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

const KILLS = process.env.CI === undefined ? 4 : 10;

const TOUR = 'tests/helpers/run-tour.ts';
const MARKS = 'tests/helpers/mark-without-end.ts';

test.describe('the process is killed', () => {
  // What is killed at random moments must hold at the first try.
  test.describe.configure({ retries: 0 });
  test.beforeEach(({ host }, info) => info.skip(host !== 'chromium', 'the killed program is the one on Chromium'));

  test('at any moment of the tour: the next start opens and has everything acknowledged', async () => {
    test.setTimeout((KILLS + 1) * 30_000);
    const whole = await runAndKill(TOUR, { begin: 'start', afterMs: 120_000 });
    expect(whole.acknowledged.size).toBe(3);
    rmSync(whole.dataDir, { recursive: true, force: true });
    for (let round = 0; round < KILLS; round += 1) {
      const afterMs = Math.round((whole.tookMs * (round + Math.random())) / KILLS);
      const { dataDir, acknowledged } = await runAndKill(TOUR, { begin: 'start', afterMs });
      await test.step(`killed after ${afterMs} ms, ${acknowledged.size} marks acknowledged`, () =>
        opensWith(dataDir, acknowledged));
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test('while marks are written without a pause, again and again on the same folder', async () => {
    test.setTimeout(KILLS * 30_000);
    const dataDir = newFolder();
    const all = new Set<string>();
    for (let round = 0; round < KILLS; round += 1) {
      const afterMs = Math.round(Math.random() * 1_500);
      const { acknowledged } = await runAndKill(MARKS, { begin: 'first acknowledgement', afterMs, dataDir });
      for (const id of acknowledged) all.add(id);
      await test.step(`killed after ${afterMs} ms, ${all.size} marks acknowledged`, () => opensWith(dataDir, all));
    }
    expect(all.size).toBeGreaterThanOrEqual(KILLS);
    rmSync(dataDir, { recursive: true, force: true });
  });
});

type Kill = { begin: 'start' | 'first acknowledgement'; afterMs: number; dataDir?: string };
type Killed = { acknowledged: Set<string>; dataDir: string; tookMs: number };

/** Runs a program and ends it with SIGKILL; gives the ids of the marks that it had been told are kept. */
async function runAndKill(script: string, { begin, afterMs, dataDir = newFolder() }: Kill): Promise<Killed> {
  const startedMs = performance.now();
  const words = [join(root, script), '--data', dataDir, ...(script === TOUR ? ['--no-pictures'] : [])];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  let kill: NodeJS.Timeout | undefined;
  const killLater = () => {
    kill ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  };
  if (begin === 'start') killLater();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.includes('acknowledged')) killLater();
  });
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(kill);
  const ids = [...told.matchAll(/^acknowledged (.*)\n/gm)].flatMap(([, words = '']) =>
    words.split(' ').filter(Boolean),
  );
  return { acknowledged: new Set(ids), dataDir, tookMs: performance.now() - startedMs };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'xunyue-killed-'));
}

/** The next start: the window opens, a bulletin is read, nothing acknowledged is missing, everything holds. */
async function opensWith(dataDir: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const { page, close } = await launch('chromium', dataDir);
  try {
    await openBulletin(page, XUHUI);
    await expect(textOf(page)).toContainText('巡视');
    await expect(cards(page).or(page.getByTestId('annotation-pane')).first()).toBeVisible();
    const there = new Set((await ask(page, 'annotations.list', {})).map(({ id }) => id));
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
    expect(await ask(page, 'archive.status', {})).toMatchObject({ access: 'writable', bulletins: 5 });
    expect(await ask(page, 'archive.verify', {})).toEqual({ ok: true, problems: [] });
    expect(await ask(page, 'history.verify', {})).toMatchObject({ ok: true });
  } finally {
    await close();
  }
}
