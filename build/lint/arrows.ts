import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Which way things may point, as rules of the linter: `arrows.json` beside this file, which `build/lint.json` extends. The
 * linter takes the last rule that is for a file and forgets the others, so that each room's rule has to name everything.
 */
export const ARROWS_FILE = fileURLToPath(new URL('arrows.json', import.meta.url));

type Messages = Record<string, string>;
type Pattern = { group: string[]; message: string };

const NO_NETWORK: Messages = Object.fromEntries(
  ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].map((name) => [
    `node:${name}`,
    'The archive has no network.',
  ]),
);
const ELECTRON: Messages = { electron: 'Electron is known to main/hosts/electron alone.' };
const PLAYWRIGHT: Messages = Object.fromEntries(
  ['playwright', 'playwright-core'].map((name) => [
    name,
    'Playwright is known to main/hosts/chromium, build and tests alone.',
  ]),
);
const SQLITE: Messages = { 'better-sqlite3': 'SQLite is named in main/archive/database/driver.ts alone.' };
const ALL_PACKAGES: Messages = { ...ELECTRON, ...PLAYWRIGHT, ...SQLITE, ...NO_NETWORK };

const NO_WINDOW: Pattern = { group: ['**/renderer/**'], message: 'Nothing in main/ imports the window.' };
const NO_NODE: Pattern = {
  group: ['node:*', 'node:*/**'],
  message: 'This room runs in the window as well: no Node here.',
};
const NO_REACT: Pattern = {
  group: ['react', 'react-dom', 'react-dom/**', 'react-i18next'],
  message: 'React lives in renderer/.',
};
const ABOVE_THE_ENGINE = ['worker', 'hosts', 'renderer', 'tests', 'build'].map((folder) => `**/${folder}/**`);
const NEVER_UPWARD: Pattern = {
  group: [...ABOVE_THE_ENGINE, '**/archive.ts', '**/handlers/**', '**/cli.ts'],
  message: 'The engine never points upward: rooms know database, text, library/read and the contract.',
};
const THROUGH_THE_WORKER: Pattern = {
  group: ['**/archive/**'],
  message: 'A host reaches the engine through worker/client alone.',
};
const KNOWS_THE_CONTRACT: Pattern = {
  group: ['**/main/**', '!**/main/contract/**', '**/archive/**', '**/worker/**', '**/hosts/**'],
  message: 'The window knows the contract of main/ and nothing else of it.',
};

/** The rooms of the engine, and what of its neighbours each may know beside the contract. */
const ROOMS = {
  text: [],
  database: [],
  library: ['database', 'text'],
  search: ['database', 'text', 'library/read.ts'],
  ledger: ['database', 'text', 'library/read.ts'],
  annotations: ['database', 'text', 'library/read.ts'],
  exchange: ['database', 'text', 'library/read.ts'],
  people: ['database', 'text'],
  history: ['database', 'text'],
  export: ['text'],
} as const satisfies Record<string, readonly string[]>;

function neighbours(room: keyof typeof ROOMS): Pattern {
  const may: readonly string[] = ROOMS[room];
  const others = Object.keys(ROOMS).filter((other) => other !== room && !may.includes(other));
  const files = may.filter((name) => name.endsWith('.ts')).map((name) => `!**/${name}`);
  return {
    group: [...others.map((other) => `**/${other}/**`), ...files],
    message: 'Rooms of the engine do not import each other: what needs two is composed in handlers/.',
  };
}

function arrow(includes: string[], packages: Messages, patterns: Pattern[]) {
  const paths = Object.fromEntries(Object.entries(packages).map(([name, message]) => [name, { message }]));
  const options = { paths, ...(patterns.length > 0 && { patterns }) };
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } } };
}

/** What a room is for: a file of `database` may name SQLite, and nothing else changes for it. */
function room(name: keyof typeof ROOMS, files = '**', packages = ALL_PACKAGES) {
  const pure = name === 'text' ? [NO_NODE] : [];
  return arrow([`main/archive/${name}/${files}`], packages, [NEVER_UPWARD, NO_REACT, neighbours(name), ...pure]);
}

const nothingOf = (group: string[], message: string): Pattern => ({ group, message });

const OVERRIDES = [
  arrow(['main/**'], ALL_PACKAGES, [NO_WINDOW]),
  arrow(['main/contract/**'], ALL_PACKAGES, [
    NO_NODE,
    NO_REACT,
    nothingOf(['../**'], 'The contract imports nothing of ours.'),
  ]),
  ...(['text', 'database', 'library', 'search', 'ledger', 'annotations'] as const).map((name) => room(name)),
  ...(['people', 'history', 'exchange', 'export'] as const).map((name) => room(name)),
  room('database', 'driver.ts', { ...ELECTRON, ...PLAYWRIGHT, ...NO_NETWORK }),
  arrow(['main/archive/*.ts', 'main/archive/handlers/**'], ALL_PACKAGES, [
    nothingOf([...ABOVE_THE_ENGINE, '**/cli.ts'], 'The engine knows no worker, host or window.'),
    NO_REACT,
  ]),
  arrow(['main/worker/**'], ALL_PACKAGES, [
    NO_WINDOW,
    nothingOf(['**/hosts/**'], 'A worker knows no host.'),
    nothingOf(['**/archive/*/**'], 'The worker opens the engine through archive.ts and rescue.ts alone.'),
  ]),
  arrow(['main/hosts/**'], ALL_PACKAGES, [NO_WINDOW, THROUGH_THE_WORKER]),
  arrow(['main/hosts/electron/**'], { ...PLAYWRIGHT, ...SQLITE, ...NO_NETWORK }, [
    NO_WINDOW,
    THROUGH_THE_WORKER,
    nothingOf(['**/chromium/**'], 'The hosts do not know each other.'),
  ]),
  arrow(['main/hosts/chromium/**'], { ...ELECTRON, ...SQLITE, ...NO_NETWORK }, [
    NO_WINDOW,
    THROUGH_THE_WORKER,
    nothingOf(['**/electron/**'], 'The hosts do not know each other.'),
  ]),
  arrow(['main/cli.ts', 'main/cli/**'], ALL_PACKAGES, [
    NO_WINDOW,
    nothingOf(['**/archive/*/**'], 'The terminal opens the engine through its door alone.'),
  ]),
  arrow(['renderer/**'], ALL_PACKAGES, [NO_NODE, KNOWS_THE_CONTRACT]),
  arrow(['renderer/components/**'], ALL_PACKAGES, [
    NO_NODE,
    KNOWS_THE_CONTRACT,
    nothingOf(['**/api.ts', '**/features/**', '**/contract/**'], 'Controls know nothing of archives.'),
  ]),
  arrow(['build/**', 'tests/**'], { ...ELECTRON, ...SQLITE }, []),
];

/** The text of `arrows.json`: a line for each rule. */
export function writtenArrows(): string {
  const lines = OVERRIDES.map((override) => JSON.stringify(override));
  return `{"overrides": [\n${lines.join(',\n')}\n]}\n`;
}

if (import.meta.main) writeFileSync(ARROWS_FILE, writtenArrows());
