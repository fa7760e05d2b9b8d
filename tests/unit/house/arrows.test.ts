import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ARROWS_FILE, writtenArrows } from '../../../build/lint/arrows.ts';
import { LINT_ARROWS, REFERENCE_ARROWS } from './arrows.ts';
import { buildSmallHouse, mayFile, mustNotFile, putArrows, type SmallHouse } from './small-house.ts';

const STUBS = [
  'main/contract',
  'main/worker',
  'main/archive/handlers/marks',
  ...['text', 'database', 'library', 'search', 'annotations', 'ledger', 'people', 'history', 'exchange', 'export'].map(
    (room) => `main/archive/${room}`,
  ),
];

describe('project references', () => {
  let house: SmallHouse;
  let printed = '';

  beforeAll(async () => {
    house = buildSmallHouse();
    for (const room of STUBS) house.put(`${room}/stub.ts`, 'export const stub = 1;\n');
    house.put('main/archive/library/read.ts', 'export const stub = 1;\n');
    house.put('main/archive/archive.ts', 'export const stub = 1;\n');
    house.put('main/cli.ts', 'export const stub = 1;\n');
    for (const room of ['main/hosts', 'renderer', 'build', 'tests'])
      house.put(`${room}/stub.ts`, 'export const stub = 1;\n');
    putArrows(house, REFERENCE_ARROWS);
    printed = await house.run('typescript/bin/tsc', '-b', '--pretty', 'false');
  }, 60_000);
  afterAll(() => house.remove());

  it.each(REFERENCE_ARROWS.map((arrow, index) => ({ ...arrow, index })))('$rule', (arrow) => {
    expect(printed).toContain(`${mustNotFile(arrow, arrow.index)}(`);
    expect(printed).not.toContain(`${mayFile(arrow, arrow.index)}(`);
  });
});

describe('linter', () => {
  it('has the rules as they were last written', () => {
    expect(readFileSync(ARROWS_FILE, 'utf8')).toBe(writtenArrows());
  });

  const arrowRules = ['noRestrictedImports', 'noRestrictedGlobals', 'noNodejsModules', 'noConsole'];
  const finding = z.object({ category: z.string().nullable(), location: z.object({ path: z.string() }).nullable() });
  const report = z.object({ diagnostics: z.array(finding) });
  let house: SmallHouse;
  let broken: Set<string>;

  beforeAll(async () => {
    house = buildSmallHouse();
    putArrows(house, LINT_ARROWS);
    const printed = await house.run(
      '@biomejs/biome/bin/biome',
      'lint',
      '--config-path=build/lint.json',
      '--max-diagnostics=none',
      '--reporter=json',
    );
    const { diagnostics } = report.parse(JSON.parse(printed.slice(0, printed.lastIndexOf('}\n') + 1)));
    const isArrow = (category: string) => arrowRules.some((rule) => category.endsWith(`/${rule}`));
    broken = new Set(
      diagnostics.filter((d) => isArrow(d.category ?? '')).map((d) => d.location?.path.replaceAll('\\', '/') ?? ''),
    );
  }, 60_000);
  afterAll(() => house.remove());

  it.each(LINT_ARROWS.map((arrow, index) => ({ ...arrow, index })))('$rule', (arrow) => {
    expect(broken).toContain(mustNotFile(arrow, arrow.index));
    expect(broken).not.toContain(mayFile(arrow, arrow.index));
  });
});
