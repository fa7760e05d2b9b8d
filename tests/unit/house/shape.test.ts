import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOUSE } from './small-house.ts';

const HERE = 'tests/unit/house/shape.test.ts';
const read = (path: string) => readFileSync(join(HOUSE, path), 'utf8');

/** Paths of all files under a folder, relative to the house. */
function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(HOUSE.length).replaceAll('\\', '/'));
}

const sources = () => ['main', 'renderer', 'build'].flatMap((folder) => filesUnder(folder, ['.ts', '.tsx', '.css']));

describe('the top level', () => {
  const ALLOWED = new Set([
    ...['main', 'renderer', 'resources', 'build', 'tests'],
    ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'CONTRIBUTING.md'],
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml'],
  ]);
  /** What installing, building and testing leave behind; none of it is under version control. */
  const MADE = new Set(['node_modules', 'dist', 'release', 'test-results', 'playwright-report', 'tour']);

  it('holds what the map shows and nothing else', () => {
    const found = readdirSync(HOUSE).filter((name) => !name.startsWith('.') && !MADE.has(name));
    expect(found.filter((name) => !ALLOWED.has(name))).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
      scripts: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(read('package.json')));

  it('names every package by its exact version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('ships one package beside what is bundled: the one with a native part', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('has the scripts that the papers name', () => {
    const named = ['start', 'test', 'check', 'e2e', 'build', 'pack', 'bench', 'screenshots', 'xunyue'];
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('runs its scripts on the Node that came with the install', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });
});

describe('sources', () => {
  it('no file is longer than 350 lines', () => {
    const lengths = sources().map((file) => ({ file, lines: read(file).split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 350)).toEqual([]);
  });

  it('every folder of the window and the engine is named after a noun the map knows', () => {
    const rooms = readdirSync(join(HOUSE, 'main/archive'), { withFileTypes: true }).filter((e) => e.isDirectory());
    const known = [
      'annotations',
      'database',
      'exchange',
      'export',
      'history',
      'ledger',
      'library',
      'people',
      'search',
      'study',
      'text',
      'handlers',
    ];
    expect(rooms.map((room) => room.name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('SQL stands in rooms of the engine alone', () => {
    const sql =
      /\b(?:SELECT\s[\s\S]{0,200}?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM|CREATE\s+(?:VIRTUAL\s+)?TABLE)\s/;
    const outside = sources().filter((file) => !/^main\/archive\/\w+\//.test(file));
    expect(outside.filter((file) => sql.test(read(file)))).toEqual([]);
    expect(sql.test('SELECT a,\n b FROM c ')).toBe(true);
  });

  it('rooms without records hold no SQL either', () => {
    const pure = filesUnder('main/archive', ['.ts']).filter((file) => /^main\/archive\/(?:text|export)\//.test(file));
    expect(pure.filter((file) => /\b(?:SELECT|INSERT INTO|DELETE FROM)\s/.test(read(file)))).toEqual([]);
  });

  it('window.archive is touched in one file', () => {
    const touching = filesUnder('renderer', ['.ts', '.tsx']).filter((file) =>
      /\b(?:window|globalThis)\s*\.\s*archive\b|\bwindow\s*\[/.test(withoutComments(read(file))),
    );
    expect(touching.filter((file) => file !== 'renderer/api.ts')).toEqual([]);
  });

  it('no rule about arrows, types, length or tests is switched off in place, and others only with a reason', () => {
    const files = [...sources(), ...filesUnder('tests', ['.ts', '.tsx'])].filter((file) => file !== HERE);
    const compiler = /@ts-(?:ignore|expect-error|nocheck)/;
    const kept =
      /biome-ignore(?:-\w+)?\s+lint(?:\s|:|\/(?:complexity|correctness|nursery|performance|security)|\/style\/no|\/suspicious\/(?:noExplicitAny|noConsole|noSkippedTests|noFocusedTests|noTsIgnore|noImportCycles))/;
    const reasonless = /biome-ignore[^:\n]*(?::\s*)?(?:\*\/|\n)/;
    const isSilenced = (text: string) => [compiler, kept, reasonless].some((silencer) => silencer.test(text));
    expect(files.filter((file) => isSilenced(read(file)))).toEqual([]);
    expect(isSilenced('// biome-ignore lint/style/noRestrictedImports: I must\n')).toBe(true);
    expect(isSilenced('// biome-ignore lint/a11y/noAutofocus:\n')).toBe(true);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
