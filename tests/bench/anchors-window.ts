import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { openArchive } from '../../main/archive/archive.ts';
import { openChromiumWindow } from '../../main/hosts/chromium/open-window.ts';
import { builtProgram } from '../helpers/program.ts';
import { seeded } from '../helpers/random.ts';
import { type Figure, figure } from './figures.ts';

const MARKS = 5000;
const OPENINGS = 15;
const NEW_MARKS = 12;

/** Share of the marked characters that has a block to be drawn in: some of the random ranges lie between two. */
const SURELY_DRAWN = 0.98;

/** The bulletin that is opened, and how many characters are to be drawn on it, each once under either name. */
type Prepared = { bulletin: string; drawnUnits: number };

/** A data folder with a name on it, and marks on one bulletin. */
async function preparedFolder(dataDir: string, marks: number): Promise<Prepared> {
  const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
  const { handlers, close } = openArchive({
    dataDir,
    resourcesDir,
    mode: 'writer',
    version: '',
    emit: () => undefined,
  });
  await handlers['people.introduce']({ name: '王敏', unit: '审计一组' });
  const [bulletin] = await handlers['library.list']({});
  if (!bulletin) throw new Error('there is no bulletin to mark');
  const { below } = seeded(1);
  const covered = [new Uint8Array(2 * bulletin.characters), new Uint8Array(2 * bulletin.characters)];
  for (let index = 0; index < marks; index++) {
    const start = below(bulletin.characters - 40);
    const place = { bulletin: bulletin.id, revision: bulletin.revision, start, end: start + 6 + (index % 20) };
    covered[index % 3 === 0 ? 0 : 1]?.fill(1, start, place.end);
    await handlers['annotations.create']({
      ...place,
      kind: index % 3 === 0 ? 'note' : 'highlight',
      verdict: null,
      note: index % 3 === 0 ? '批注' : '',
      tags: [],
      // Not the colour of the key: a new mark is then drawn for itself, not as part of those that it overlaps.
      colour: index % 3 === 0 ? null : 'measure',
    });
  }
  close();
  const drawnUnits = covered.reduce((sum, units) => sum + units.filter((unit) => unit === 1).length, 0);
  return { bulletin: bulletin.id, drawnUnits };
}

/**
 * What 5,000 marks in one bulletin cost the reader, beside the same bulletin bare: opening it, the longest task while
 * scrolling through it, and how soon a new mark is painted after its key.
 */
export async function measureWindow(): Promise<Figure[]> {
  const [marked, bare] = [await openedOn(MARKS), await openedOn(0)];
  try {
    const openings: { ours: number; plain: number }[] = [];
    for (let round = 0; round <= OPENINGS; round++) {
      openings.push({ ours: await opening(marked), plain: await opening(bare) });
    }
    // The first pair warms the code; the reader's click is not the first one either.
    openings.shift();
    return [
      figure(
        `bulletin with ${MARKS} marks opened`,
        openings.map(({ ours }) => ours),
        'the same without marks',
        openings.map(({ plain }) => plain),
      ),
      figure(
        'tasks of the window while scrolling through it',
        await marked.page.evaluate(scrollThrough),
        'without marks',
        await bare.page.evaluate(scrollThrough),
      ),
      figure(
        'new mark painted after its key',
        await newMarks(marked.page),
        'without other marks',
        await newMarks(bare.page),
      ),
    ];
  } finally {
    await marked.close();
    await bare.close();
  }
}

/** A window on a bulletin of its own data folder. */
type Opened = Prepared & { page: Page; close: () => Promise<void> };

async function openedOn(marks: number): Promise<Opened> {
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-bench-'));
  const prepared = await preparedFolder(dataDir, marks);
  const { page, close } = await openChromiumWindow({ dataDir, files: builtProgram, headless: true });
  await page.getByTestId('start').waitFor();
  return {
    ...prepared,
    page,
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function opening({ page, bulletin, drawnUnits }: Opened): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/library';
  });
  await page.getByTestId('library').waitFor();
  return page.evaluate(openAndDraw, { bulletin, drawnUnits: Math.floor(drawnUnits * SURELY_DRAWN) });
}

/** Runs in the page: from the click to the frame in which the text stands with all its marks. */
async function openAndDraw({ bulletin, drawnUnits }: Prepared): Promise<number> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  // Every range lies within one text node; marks of one name that overlap are one range.
  const drawn = () =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .reduce((sum, { startOffset, endOffset }) => sum + endOffset - startOffset, 0);
  const row = document.querySelector(`[data-bulletin="${bulletin}"]`);
  const button = row instanceof HTMLButtonElement ? row : row?.querySelector('button');
  const startedAt = performance.now();
  button?.click();
  while (document.querySelector('[data-testid="bulletin-text"] [data-start]') === null || drawn() < drawnUnits) {
    if (performance.now() - startedAt > 30_000) throw new Error(`${drawn()} of ${drawnUnits} characters are drawn`);
    await frame();
  }
  await frame();
  return performance.now() - startedAt;
}

/** Runs in the page: from top to bottom, a screen at a time; gives how long each frame kept the window busy, in milliseconds. */
async function scrollThrough(): Promise<number[]> {
  const sheet = document.querySelector('[data-testid="sheet"]');
  if (!sheet) throw new Error('no sheet');
  const tasks: number[] = [];
  const channel = new MessageChannel();
  for (let top = 0; top < sheet.scrollHeight; top += sheet.clientHeight / 3) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const startedAt = performance.now();
    sheet.scrollTop = top;
    // A message comes behind everything that the frame brought: scroll events, layout, paint.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      }),
    );
    tasks.push(performance.now() - startedAt);
  }
  return tasks;
}

async function newMarks(page: Page): Promise<number[]> {
  const times: number[] = [];
  // From the top: each sentence that is chosen comes after the one before.
  await page.getByTestId('sheet').evaluate((sheet) => sheet.scrollTo(0, 0));
  await page.waitForTimeout(400);
  for (let round = 0; round <= NEW_MARKS; round++) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByTestId('selection-bar').waitFor();
    await page.evaluate(watchForMark);
    await page.keyboard.press('ControlOrMeta+H');
    const elapsedMs = await page.evaluate(() => Reflect.get(window, 'painted'));
    if (round > 0) times.push(elapsedMs);
    await page.waitForTimeout(400);
  }
  return times;
}

/**
 * Runs in the page, before the key: `painted` becomes the time from the key to behind the frame in which more characters
 * are drawn.
 */
function watchForMark(): void {
  const drawn = () =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .reduce((sum, { startOffset, endOffset }) => sum + endOffset - startOffset, 0);
  const before = drawn();
  const painted = async (startedAt: number): Promise<number> => {
    while (drawn() <= before) {
      if (performance.now() - startedAt > 30_000) throw new Error('the new mark was not drawn');
      await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    }
    const channel = new MessageChannel();
    await new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
    return performance.now() - startedAt;
  };
  const key = new Promise<number>((resolve) =>
    window.addEventListener('keydown', ({ key, timeStamp }) => key.toLowerCase() === 'h' && resolve(timeStamp), {
      capture: true,
    }),
  );
  Reflect.set(window, 'painted', key.then(painted));
}
