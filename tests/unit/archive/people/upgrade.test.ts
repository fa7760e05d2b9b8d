import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../main/archive/archive.ts';
import { openDatabase } from '../../../../main/archive/database/database-file.ts';
import { PERSON_SCHEMA } from '../../../../main/archive/database/schemas.ts';

const resourcesDir = fileURLToPath(new URL('../../../../resources', import.meta.url));
const YESTERDAY = { ...PERSON_SCHEMA, migrations: PERSON_SCHEMA.migrations.slice(0, 1) };

it('files that an older version left are upgraded before anybody reads them', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-upgrade-'));
  const open = (mode: 'writer' | 'reader'): Archive =>
    openArchive({ dataDir, resourcesDir, mode, version: 'test', emit: () => undefined });
  try {
    open('writer').close();
    const [name = ''] = readdirSync(join(dataDir, 'people')).filter((file) => file.endsWith('.db'));
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataDir, 'people', name + suffix), { force: true });
    const old = openDatabase(join(dataDir, 'people', name), YESTERDAY, join(dataDir, 'backups'));
    old.run("INSERT INTO person VALUES (?, '李明', '区纪委', '2024-01-02T03:04:05.000Z')", name.replace('.db', ''));
    old.close();

    const writer = open('writer');
    const reader = open('reader');
    expect(await reader.handlers['annotations.list']({})).toEqual([]);
    expect(await reader.handlers['archive.status']({})).toMatchObject({ person: { name: '李明' }, notices: [] });
    reader.close();
    writer.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
