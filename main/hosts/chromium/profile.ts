import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'xunyue-window-';
const OWN_NAME = /^xunyue-window-(?<pid>\d+)-[A-Za-z0-9]+$/;

/** No spell checker (it downloads dictionaries), no translation, no offer to keep passwords. */
const PREFERENCES = {
  browser: { enable_spellchecking: false, check_default_browser: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  credentials_enable_service: false,
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
};

export type Profile = { dir: string; remove: () => void };

/**
 * A fresh profile for one run. A profile that outlived a killed run holds a lock that would keep Chromium from
 * starting again, so none is ever used twice; nothing of value is in it, the archive lies in the data folder.
 */
export function freshProfile(parent: string = tmpdir()): Profile {
  removeStaleProfiles(parent);
  const dir = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  mkdirSync(join(dir, 'Default'));
  writeFileSync(join(dir, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  // Chromium's helpers may write a last file while they end.
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }) };
}

/** Removes what runs left behind that were killed. */
export function removeStaleProfiles(parent: string = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const pid = OWN_NAME.exec(name)?.groups?.pid;
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another account's folder: theirs to remove, and not in our way.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
