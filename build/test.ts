import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.ts';
import { type Count, playwrightCount, sentence, sum, vitestCount } from './test-count.ts';

/** `npm test`: everything that proves the product. Goes on after a failure, and ends with one line of counts. */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'node_modules/.cache/test-reports');
const env = { ...process.env, XUNYUE_FULL: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') };

process.exitCode = main();

function main(): number {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const { chromium } = setUp({ chromium: true });
  const total = sum([
    step('types', 'typescript/bin/tsc', '-b'),
    step('lint', '@biomejs/biome/bin/biome', 'check', '--config-path=build/lint.json'),
    step('build and pack', '../build/pack.ts'),
    unitTests(),
    chromium === null ? failedStep('e2e: no Chromium to show the window with') : e2eTests(),
  ]);
  for (const name of total.look) process.stdout.write(`  look at: ${name}\n`);
  process.stdout.write(`${sentence(total)}\n`);
  return total.failed > 0 ? 1 : 0;
}

/** A step that has no tests to count: nothing when it goes well, one failure when it does not. */
function step(name: string, tool: string, ...words: string[]): Count {
  return run(name, tool, words) ? sum([]) : failedStep(name);
}

function unitTests(): Count {
  const file = join(reports, 'unit.json');
  const config = ['--config', 'build/vitest.config.ts'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const isGood = run('unit tests, in full', 'vitest/vitest.mjs', ['run', ...config, ...reporters]);
  return counted(file, vitestCount, isGood);
}

function e2eTests(): Count {
  const words = ['test', '--config', 'build/playwright.config.ts', '--reporter=list,json'];
  const isGood = run('the window, by user job', 'playwright/cli.js', words);
  return counted(join(reports, 'e2e.json'), playwrightCount, isGood);
}

/** What a report counts. A run that failed without a failed test, as when a file does not load, counts as one. */
function counted(file: string, read: (report: unknown) => Count, isGood: boolean): Count {
  const count = readReport(file, read);
  if (count === null) return failedStep(`no report in ${file}`);
  return isGood || count.failed > 0 ? count : { ...count, failed: 1 };
}

function readReport(file: string, read: (report: unknown) => Count): Count | null {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return null;
  }
}

function failedStep(name: string): Count {
  process.stderr.write(`FAILED: ${name}\n`);
  return { passed: 0, failed: 1, skipped: 0, look: [name] };
}

function run(name: string, tool: string, words: string[]): boolean {
  process.stdout.write(`\n== ${name}\n`);
  const script = join(root, 'node_modules', tool);
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit', env });
  return status === 0;
}
