import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArchiveError } from '../contract/errors.ts';
import type { PictureSize, Printer } from '../contract/printer.ts';
import { findChromium } from './find-chromium.ts';
import { QUIET_SWITCHES } from './quiet-switches.ts';
import { topOfPng } from './top-of-png.ts';

/** Five hundred bulletins take well under a minute; a browser that hangs must not hold an export for ever. */
const PATIENCE_MS = 300_000;

/** The printer of an installed Chromium; null where there is none. */
export function browserPrinter(program: string | null = findChromium()): Printer | null {
  return program === null ? null : (html, picture) => printWithBrowser(program, html, picture);
}

/**
 * Prints in a browser of its own, without a window, that ends when the page is printed: the same for the terminal and for
 * the Chromium host, whose window can neither print nor be taken away. The page lies in a private folder meanwhile.
 */
async function printWithBrowser(program: string, html: string, picture: PictureSize | undefined): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-print-'));
  try {
    const page = join(folder, 'page.html');
    const printed = join(folder, picture ? 'page.png' : 'page.pdf');
    writeFileSync(page, html);
    const wanted = picture ? pictureSwitches(printed, picture) : pdfSwitches(printed);
    await run(program, [...switches(join(folder, 'profile')), ...wanted, pathToFileURL(page).href]);
    const file = readFileSync(printed);
    return picture ? topOfPng(file, picture.heightPx * picture.dotsPerPx) : file;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveError('no-printer', '打印组件没有把页面印成文件，请重试，或改用其他格式。原有文件未动。', {
      reason,
    });
  } finally {
    // The browser's helpers may write a last file while they end.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function switches(profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    // Chromium refuses its sandbox to root; for everybody else it stays on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...QUIET_SWITCHES.map(([name, value]) => (value === null ? `--${name}` : `--${name}=${value}`)),
  ];
}

function pdfSwitches(file: string): string[] {
  return [`--print-to-pdf=${file}`, '--no-pdf-header-footer', '--generate-pdf-document-outline'];
}

/** A window is as high as it was asked to be, frame and all, though nobody sees it: what it holds is less. */
const FRAME_PX = 200;

function pictureSwitches(file: string, { widthPx, heightPx, dotsPerPx }: PictureSize): string[] {
  return [
    `--screenshot=${file}`,
    `--window-size=${widthPx},${heightPx + FRAME_PX}`,
    `--force-device-scale-factor=${dotsPerPx}`,
    '--hide-scrollbars',
  ];
}

/** Rejects with what the program complained of last when it did not end well. */
function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE_MS });
    let complaints = '';
    running.stderr.setEncoding('utf8').on('data', (words: string) => {
      complaints = (complaints + words).slice(-2000);
    });
    running.once('error', reject);
    running.once('close', (code) => (code === 0 ? resolve() : reject(new Error(complaints || `exit ${code}`))));
  });
}
