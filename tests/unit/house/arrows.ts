/**
 * One arrow of the house: a file at `from` may hold the line `may` and must never hold the line `mustNot`.
 * Every stub named in such a line exists in the small house that the tests build.
 */
export type Arrow = { rule: string; from: string; may: string; mustNot: string };

const fromRoom = (room: string, may: string, mustNot: string): Arrow => ({
  rule: `${room} does not import ${mustNot}`,
  from: `main/archive/${room}`,
  may: importOf(may),
  mustNot: importOf(mustNot),
});

/** What project references say: each room compiles against the rooms it may know, and no other. */
export const REFERENCE_ARROWS: readonly Arrow[] = [
  fromRoom('text', '../../contract/stub.ts', '../database/stub.ts'),
  fromRoom('database', '../../contract/stub.ts', '../text/stub.ts'),
  fromRoom('library', '../database/stub.ts', '../search/stub.ts'),
  fromRoom('search', '../library/read.ts', '../library/stub.ts'),
  fromRoom('annotations', '../library/read.ts', '../history/stub.ts'),
  fromRoom('ledger', '../library/read.ts', '../search/stub.ts'),
  fromRoom('people', '../database/stub.ts', '../annotations/stub.ts'),
  fromRoom('history', '../database/stub.ts', '../people/stub.ts'),
  fromRoom('exchange', '../library/read.ts', '../history/stub.ts'),
  fromRoom('export', '../text/stub.ts', '../database/stub.ts'),
  fromRoom('exchange', '../database/stub.ts', '../handlers/marks/stub.ts'),
  {
    rule: 'the contract imports nothing of the engine',
    from: 'main/contract',
    may: importOf('./stub.ts'),
    mustNot: importOf('../archive/text/stub.ts'),
  },
  {
    rule: 'the engine does not import its worker',
    from: 'main/archive',
    may: importOf('./export/stub.ts'),
    mustNot: importOf('../worker/stub.ts'),
  },
  {
    rule: 'a host does not import the window',
    from: 'main/hosts/electron',
    may: importOf('../../worker/stub.ts'),
    mustNot: importOf('../../../renderer/stub.ts'),
  },
  {
    rule: 'the window imports the contract of main and nothing else',
    from: 'renderer',
    may: importOf('../main/contract/stub.ts'),
    mustNot: importOf('../main/worker/stub.ts'),
  },
  {
    rule: 'the engine has no DOM',
    from: 'main/archive/search',
    may: "export const stands = typeof 'document';",
    mustNot: 'export const stands = document.title;',
  },
  {
    rule: 'the contract has no Node',
    from: 'main/contract',
    may: "export const stands = typeof 'process';",
    mustNot: 'export const stands = process.pid;',
  },
];

/** What references cannot say, and the linter does: packages, Node in the window, the network, siblings by folder. */
export const LINT_ARROWS: readonly Arrow[] = [
  {
    rule: 'the engine does not name Electron, not even its types',
    from: 'main/archive/search',
    may: "import type { z } from 'zod';",
    mustNot: "import type { BrowserWindow } from 'electron';",
  },
  {
    rule: 'Electron belongs to its own host',
    from: 'main/hosts/chromium',
    may: "import { chromium } from 'playwright';",
    mustNot: "import { app } from 'electron';",
  },
  {
    rule: 'Playwright belongs to the Chromium host',
    from: 'main/hosts/electron',
    may: "import { app } from 'electron';",
    mustNot: "import { chromium } from 'playwright';",
  },
  {
    rule: 'SQLite is named by the driver alone, not even its types elsewhere',
    from: 'main/archive/database',
    may: "import { openForWriting } from './driver.ts';",
    mustNot: "import type { Database } from 'better-sqlite3';",
  },
  {
    rule: 'tests open databases through the driver',
    from: 'tests/unit/archive/search',
    may: importOf('../../../../main/archive/database/driver.ts'),
    mustNot: "import BetterSqlite3 from 'better-sqlite3';",
  },
  {
    rule: 'a dynamic import is an import',
    from: 'main/archive/library',
    may: "export const later = import('./read.ts');",
    mustNot: "export const later = import('electron');",
  },
  {
    rule: 'rooms of the engine do not import each other',
    from: 'main/archive/annotations',
    may: importOf('../library/read.ts'),
    mustNot: importOf('../library/importer.ts'),
  },
  {
    rule: 'rooms of the engine do not know what composes them',
    from: 'main/archive/annotations',
    may: importOf('../database/driver.ts'),
    mustNot: importOf('../handlers/marks/tags.ts'),
  },
  {
    rule: 'search does not know what is carried to other machines',
    from: 'main/archive/search',
    may: importOf('../library/read.ts'),
    mustNot: importOf('../exchange/manifest.ts'),
  },
  {
    rule: 'exchange is handed versions and events, and never takes them from the history',
    from: 'main/archive/exchange',
    may: importOf('../library/read.ts'),
    mustNot: importOf('../history/version-store.ts'),
  },
  {
    rule: 'export is handed plain records',
    from: 'main/archive/export',
    may: importOf('../../contract/bulletin.ts'),
    mustNot: importOf('../library/read.ts'),
  },
  {
    rule: 'text runs without Node',
    from: 'main/archive/text',
    may: importOf('../../contract/bulletin.ts'),
    mustNot: "import { readFileSync } from 'node:fs';",
  },
  {
    rule: 'the contract runs without Node',
    from: 'main/contract',
    may: "import { z } from 'zod';",
    mustNot: "import { join } from 'node:path';",
  },
  {
    rule: 'the engine has no network module',
    from: 'main/archive/library',
    may: "import { readFileSync } from 'node:fs';",
    mustNot: "import { request } from 'node:https';",
  },
  {
    rule: 'the engine has no network global',
    from: 'main/archive/library',
    may: "export const address = new URL('file:///a');",
    mustNot: "export const answer = fetch('file:///a');",
  },
  {
    rule: 'the engine does not print',
    from: 'main/archive/search',
    may: "export const words = 'console';",
    mustNot: "console.log('here');",
  },
  {
    rule: 'a host reaches the engine through the worker',
    from: 'main/hosts/electron',
    may: importOf('../../worker/client.ts'),
    mustNot: importOf('../../archive/archive.ts'),
  },
  {
    rule: 'the hosts do not know each other',
    from: 'main/hosts/chromium',
    may: importOf('../files.ts'),
    mustNot: importOf('../electron/window.ts'),
  },
  {
    rule: 'the worker opens the engine through its door',
    from: 'main/worker',
    may: importOf('../archive/archive.ts'),
    mustNot: importOf('../archive/search/search.ts'),
  },
  {
    rule: 'the terminal opens the engine through its door',
    from: 'main/cli',
    may: importOf('../archive/archive.ts'),
    mustNot: importOf('../archive/library/store.ts'),
  },
  {
    rule: 'the window imports the contract of main and nothing else',
    from: 'renderer/features/reader',
    may: importOf('../../../main/contract/bulletin.ts'),
    mustNot: importOf('../../../main/archive/text/folding.ts'),
  },
  {
    rule: 'the window has no Node',
    from: 'renderer/features/reader',
    may: "import { useState } from 'react';",
    mustNot: "import { readFileSync } from 'node:fs';",
  },
  {
    rule: 'the window has no network global',
    from: 'renderer/features/reader',
    may: "export const words = 'fetch';",
    mustNot: "export const answer = new WebSocket('wss://a');",
  },
  {
    rule: 'controls know nothing of archives',
    from: 'renderer/components',
    may: "import { useState } from 'react';",
    mustNot: importOf('../api.ts'),
  },
  {
    rule: 'main does not import the window',
    from: 'main/hosts',
    may: importOf('../worker/client.ts'),
    mustNot: importOf('../../renderer/api.ts'),
  },
];

function importOf(path: string): string {
  return `import { stub } from '${path}';`;
}
