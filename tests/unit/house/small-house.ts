import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Arrow } from './arrows.ts';

export const HOUSE = fileURLToPath(new URL('../../..', import.meta.url));

/** An empty copy of the house in the temporary folder: the rules and the packages, none of the rooms' contents. */
export type SmallHouse = {
  put: (path: string, text: string) => void;
  /** Runs a script of node_modules; gives everything it printed, whatever its exit code. */
  run: (tool: string, ...args: string[]) => Promise<string>;
  remove: () => void;
};

export function buildSmallHouse(): SmallHouse {
  const root = mkdtempSync(join(tmpdir(), 'xunyue-house-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const folder of ['build/tsconfig', 'build/lint']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'build/lint.json', 'build/lint/arrows.json'])
    copyFileSync(join(HOUSE, file), join(root, file));
  for (const file of readdirSync(join(HOUSE, 'build/tsconfig'))) {
    copyFileSync(join(HOUSE, 'build/tsconfig', file), join(root, 'build/tsconfig', file));
  }
  linkPackages(join(root, 'node_modules'));
  return {
    put,
    run: (tool, ...args) => runTool(root, tool, args),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Puts both lines of every arrow into files of their own. */
export function putArrows(house: SmallHouse, arrows: readonly Arrow[]): void {
  arrows.forEach((arrow, index) => {
    house.put(mayFile(arrow, index), asModule(arrow.may));
    house.put(mustNotFile(arrow, index), asModule(arrow.mustNot));
  });
}

export const mayFile = (arrow: Arrow, index: number): string => `${arrow.from}/may-${index}.ts`;
export const mustNotFile = (arrow: Arrow, index: number): string => `${arrow.from}/must-not-${index}.ts`;

/** Uses what a line imports, so that nothing but the arrow itself can be wrong with the file. */
function asModule(line: string): string {
  const name = /import (?:type )?(?:\{ (\w+) \}|(\w+)) from/.exec(line);
  if (!name) return `${line}\nexport {};\n`;
  const isType = line.startsWith('import type');
  return `${line}\n${isType ? 'export type Used' : 'export const used'} = ${name[1] ?? name[2]};\n`;
}

/** Links each package, not the folder: the caches of the real house live inside it. */
function linkPackages(to: string): void {
  const from = join(HOUSE, 'node_modules');
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.')) symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

function runTool(cwd: string, tool: string, args: string[]): Promise<string> {
  const script = join(HOUSE, 'node_modules', tool);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 1 << 26 }, (_failure, printed, complaints) => {
      resolve(`${printed}\n${complaints}`);
    });
  });
}
