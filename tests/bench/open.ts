import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openChromiumWindow } from '../../main/hosts/chromium/open-window.ts';
import { builtProgram } from '../helpers/program.ts';
import { type Figure, figure, table } from './figures.ts';

const STARTS = 5;
const ROUNDS = 6;

/**
 * `bench open`: how soon the five bulletins can be read after a first start, and how soon a bulletin's text stands after
 * the click, each beside an empty page (the same host showing plain paragraphs without the program).
 */
export async function run(): Promise<{ value: { figures: Figure[] }; lines: string[] }> {
  const first: number[] = [];
  const later: number[] = [];
  const opening: number[] = [];
  const plain: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-bench-'));
    first.push(await untilListed(dataDir));
    later.push(await untilListed(dataDir, start === 0 ? (page) => measureOpening(page, opening, plain) : undefined));
    rmSync(dataDir, { recursive: true, force: true });
  }
  const figures = [
    figure(
      'first start, five bulletins listed after the window appears',
      first,
      'start on a filled data folder',
      later,
    ),
    figure('bulletin opened, text painted after the click', opening, 'the same text on an empty page', plain),
  ];
  return { value: { figures }, lines: table(figures) };
}

/** Milliseconds from the window's page to five bulletins on it. */
async function untilListed(dataDir: string, then?: (page: Page) => Promise<void>): Promise<number> {
  const window = await openChromiumWindow({ dataDir, files: builtProgram, headless: true, address: '/library' });
  try {
    const startedAt = performance.now();
    await window.page.waitForFunction(() => document.querySelectorAll('[data-bulletin]').length >= 5);
    const elapsedMs = performance.now() - startedAt;
    await then?.(window.page);
    return elapsedMs;
  } finally {
    await window.close();
  }
}

async function measureOpening(page: Page, opening: number[], plain: number[]): Promise<void> {
  const bulletins = await page.evaluate(() =>
    [...document.querySelectorAll('[data-bulletin]')].map((row) => row.getAttribute('data-bulletin') ?? ''),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const bulletin of bulletins) {
      const { elapsedMs, paragraphs } = await page.evaluate(openAndMeasure, bulletin);
      const yardstickMs = await page.evaluate(plainAndMeasure, paragraphs);
      // The first round warms the code; the reader's click is not the first one either.
      if (round > 0) {
        opening.push(elapsedMs);
        plain.push(yardstickMs);
      }
      await page.evaluate(() => {
        location.hash = '#/library';
      });
      await page.waitForFunction(() => document.querySelectorAll('[data-bulletin]').length >= 5);
    }
  }
}

/** Runs in the page: clicks a bulletin of the list and waits for the frame after its text stands. */
async function openAndMeasure(bulletin: string): Promise<{ elapsedMs: number; paragraphs: string[] }> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const row = document.querySelector(`[data-bulletin="${bulletin}"]`);
  const button = row instanceof HTMLButtonElement ? row : row?.querySelector('button');
  const startedAt = performance.now();
  button?.click();
  while (document.querySelector('[data-testid="bulletin-text"] [data-start]') === null) await frame();
  await frame();
  const elapsedMs = performance.now() - startedAt;
  return {
    elapsedMs,
    paragraphs: [...document.querySelectorAll('[data-start]')].map((block) => block.textContent ?? ''),
  };
}

/** Runs in the page: the same words as plain paragraphs, nothing else. */
async function plainAndMeasure(paragraphs: string[]): Promise<number> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const startedAt = performance.now();
  const sheet = document.createElement('div');
  for (const words of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    sheet.append(paragraph);
  }
  document.body.append(sheet);
  await frame();
  await frame();
  const elapsedMs = performance.now() - startedAt;
  sheet.remove();
  return elapsedMs;
}
