import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../main/archive/database/database-file.ts';
import { schemaText } from '../main/archive/database/schema-text.ts';
import { LIBRARY_SCHEMA, PERSON_SCHEMA } from '../main/archive/database/schemas.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../main/archive/database/schema.sql', import.meta.url));

/** Runs all migrations on empty files and gives what they have built, to be read as one text. */
export function writtenSchema(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-schema-'));
  try {
    const files = [
      { heading: 'library.db', schema: LIBRARY_SCHEMA },
      { heading: 'people/<id>.db', schema: PERSON_SCHEMA },
    ];
    const parts = files.map(({ heading, schema }, index) => {
      const db = openDatabase(join(folder, `${index}.db`), schema, folder);
      const text = schemaText(db);
      db.close();
      return `-- ${heading}, version ${schema.migrations.length}\n\n${text}`;
    });
    return ['-- Made from the migrations by `node build/schema.ts`; not to be edited.\n', ...parts].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, writtenSchema());
