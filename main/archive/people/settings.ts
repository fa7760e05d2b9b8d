import { CALLS } from '../../contract/calls.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/person.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** Settings to change; what is absent or undefined stays. */
export type SettingChanges = { [Key in keyof Settings]?: Settings[Key] | undefined };

/** Settings of the person whose file this is: the defaults, with what they changed. */
export function readSettings(db: ReadConnection): Settings {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM setting');
  return rows.reduce((settings, row) => withChanges(settings, checked(row)), DEFAULT_SETTINGS);
}

/** Keeps some settings; gives them all. */
export function changeSettings(db: WriteConnection, changes: SettingChanges): Settings {
  return db.transaction(() => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      db.run(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        JSON.stringify(value),
      );
    }
    return readSettings(db);
  });
}

function withChanges(settings: Settings, changes: SettingChanges): Settings {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.assign({}, settings, Object.fromEntries(given));
}

/** One stored setting, by the contract's own check: what another version wrote and this one does not know is passed over. */
function checked({ key, value }: { key: string; value: string }): SettingChanges {
  const result = CALLS['settings.change'].args.safeParse({ changes: { [key]: parse(value) } });
  return result.success ? result.data.changes : {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
