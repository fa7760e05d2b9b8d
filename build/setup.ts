/** Makes sure that something is there to show the window with, and type to show it in. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../main/browser/find-chromium.ts';
import { fetchElectron } from './find-electron.ts';

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk', 'xvfb'];

export type Shown = { electron: string | null; chromium: string | null };

if (import.meta.main) {
  const { electron, chromium } = setUp();
  process.stdout.write(`Electron: ${electron ?? '–'}\nChromium: ${chromium ?? '–'}\n`);
  if (electron === null && chromium === null) process.exitCode = 1;
}

/**
 * Finds Electron and an installed Chromium, fetching what can be fetched without a question. Says in one sentence what
 * is to be installed where that is for the reader to do. `chromium`: needed even where there is Electron, for the tests.
 */
export function setUp(needs: { chromium: boolean } = { chromium: false }): Shown {
  const electron = fetchElectron();
  const mustInstall = (electron === null || needs.chromium) && findChromium() === null;
  if ((mustInstall || !hasChineseType()) && canInstall()) install();
  const chromium = findChromium();
  if (electron === null && chromium === null) say(...SENTENCES.noWindow);
  if (!hasChineseType()) say(...SENTENCES.noType);
  return { electron, chromium };
}

const SENTENCES = {
  noWindow: [
    '没有找到可以显示窗口的程序：请安装 Chromium、Chrome 或 Edge（Debian/Ubuntu：sudo apt install chromium），或用 XUNYUE_CHROMIUM 指明它的位置。',
    'Nothing to show the window with: install Chromium, Chrome or Edge (Debian/Ubuntu: sudo apt install chromium), or name it in XUNYUE_CHROMIUM.',
  ],
  noType: [
    '没有找到中文字体，文字可能显示为方框：请安装 fonts-noto-cjk 或其他中文字体。',
    'No Chinese typeface found, text may show as boxes: install fonts-noto-cjk or another one.',
  ],
} as const;

function say(chinese: string, english: string): void {
  process.stderr.write(`${chinese}\n${english}\n`);
}

/** Windows and macOS bring Chinese type; elsewhere fontconfig is asked, and believed when it cannot be asked. */
function hasChineseType(): boolean {
  if (process.platform !== 'linux') return true;
  const asked = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return asked.error !== undefined || asked.stdout.trim() !== '';
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(): void {
  say(`正在安装 ${DEBIAN_PACKAGES.join('、')}……`, `Installing ${DEBIAN_PACKAGES.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Progress belongs on standard error: standard output is the caller's.
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env }).status === 0;
  run('update');
  if (!run('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES)) {
    say('安装没有成功，请检查网络后手工安装。', 'That did not succeed: install them by hand once there is a network.');
  }
}
