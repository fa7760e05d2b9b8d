import type { Schema } from './migrate.ts';
import { LIBRARY_MIGRATIONS } from './migrations/library.ts';
import { PERSON_MIGRATIONS } from './migrations/person.ts';

/** Application ids are the ASCII codes of `XYlb` and `XYpr`. */
export const LIBRARY_SCHEMA: Schema = { name: '资料库', applicationId: 0x58596c62, migrations: LIBRARY_MIGRATIONS };
export const PERSON_SCHEMA: Schema = { name: '个人数据', applicationId: 0x58597072, migrations: PERSON_MIGRATIONS };
