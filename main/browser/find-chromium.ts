import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC_PROGRAMS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
const WINDOWS_EDGE = 'Microsoft\\Edge\\Application\\msedge.exe';
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

type Machine = { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> };

/** A Chromium that is installed on this machine, `XUNYUE_CHROMIUM` before all others; null when there is none. */
export function findChromium({ platform, env }: Machine = process): string | null {
  const named = env.XUNYUE_CHROMIUM;
  if (named) return isProgram(named) ? named : null;
  return candidates({ platform, env }).find(isProgram) ?? null;
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return MAC_PROGRAMS;
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
    return [...WINDOWS_PROGRAMS, WINDOWS_EDGE].flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: the next candidate may be.
    return false;
  }
}
