import { describe, expect, it } from 'vitest';
import { CALLS } from '../../../main/contract/calls.ts';
import { HOST_CALLS } from '../../../main/contract/host-calls.ts';

const everyCall = Object.entries({ ...CALLS, ...HOST_CALLS }).map(([name, call]) => ({ name, call }));

describe.each(everyCall)('$name', ({ name, call }) => {
  it('is named noun.verb', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
  });

  it('says in one sentence what it does', () => {
    expect(call.summary).toMatch(/^[A-Z].{9,}\.$/);
  });

  it('says whether it reads or writes', () => {
    expect(['read', 'write', 'check']).toContain(call.access);
  });

  it('takes an object and refuses anything else', () => {
    for (const args of [null, undefined, 1, 'text', [], true]) {
      expect(call.args.safeParse(args).success).toBe(false);
    }
  });

  it('refuses a key it does not know', () => {
    const issues = call.args.safeParse({ surplus: 1 }).error?.issues ?? [];
    expect(issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });
});

describe('the two tables', () => {
  it('share no name', () => {
    expect(Object.keys(CALLS).filter((name) => name in HOST_CALLS)).toEqual([]);
  });

  it('keep the names of the host to the host', () => {
    expect(Object.keys(HOST_CALLS).every((name) => name.startsWith('host.'))).toBe(true);
    expect(Object.keys(CALLS).some((name) => name.startsWith('host.'))).toBe(false);
  });

  it('refuse surplus keys in nested objects', () => {
    const edit = { id: 'a', changes: { note: 'x', place: 3 } };
    expect(CALLS['annotations.edit'].args.safeParse(edit).success).toBe(false);
    const settings = { changes: { language: 'en', theme: 'x' } };
    expect(CALLS['settings.change'].args.safeParse(settings).success).toBe(false);
    const entry = { id: 'a', label: 'b', group: 'file', accelerator: null, role: 'quit' };
    expect(HOST_CALLS['host.setMenu'].args.safeParse({ entries: [entry] }).success).toBe(false);
  });
});
