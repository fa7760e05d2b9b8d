import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE, writtenSchema } from '../../../../build/schema.ts';

describe('schema.sql', () => {
  it('is what the migrations build; `node build/schema.ts` writes it anew', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(writtenSchema());
  });
});
