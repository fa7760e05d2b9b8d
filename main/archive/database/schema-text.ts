import type { WriteConnection } from './driver.ts';

/** Writes out what the migrations have built, table by table, for a reader: the definitions as SQLite keeps them. */
export function schemaText(db: WriteConnection): string {
  const objects = db.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  const virtual = objects.filter((object) => /^CREATE VIRTUAL TABLE/i.test(object.sql)).map(({ name }) => name);
  const isShadow = (name: string) => virtual.some((table) => name.startsWith(`${table}_`));
  return objects
    .filter((object) => !isShadow(object.name))
    .map((object) => `${dedent(object.sql)};\n`)
    .join('\n');
}

/** Takes away the indentation that a migration has inside its TypeScript file. */
function dedent(sql: string): string {
  const [first = '', ...rest] = sql.split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const last = rest.at(-1)?.trim() === ')' || /^\) /.test(rest.at(-1)?.trim() ?? '');
  const depth = depths.length === 0 ? 0 : Math.min(...depths) - (last ? 0 : 2);
  return [first, ...rest.map((line) => line.slice(Math.max(depth, 0)))].join('\n');
}
