import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answerWith } from '../../../main/contract/answer.ts';
import { reads, writes } from '../../../main/contract/define.ts';
import { ArchiveError } from '../../../main/contract/errors.ts';

const TABLE = {
  'sum.add': reads<number>('Adds two numbers.').takes(z.strictObject({ a: z.number(), b: z.number().default(1) })),
  'sum.forget': writes<null>('Forgets.').takes(z.strictObject({})),
  'sum.refuse': reads<null>('Refuses kindly.').takes(z.strictObject({})),
  'sum.break': reads<null>('Breaks.').takes(z.strictObject({})),
};

const ask = (message: string) => askOf(message).then((reply) => JSON.parse(reply));
const askOf = answerWith<keyof typeof TABLE, typeof TABLE>(TABLE, {
  'sum.add': ({ a, b }) => a + b,
  'sum.forget': () => Promise.resolve(null),
  'sum.refuse': () => {
    throw new ArchiveError('not-found', '没有找到。', { id: 'x' });
  },
  'sum.break': () => Promise.reject(new TypeError('x is not a function')),
});
const call = (name: string, args: unknown) => ask(JSON.stringify({ call: name, args }));

describe('answerWith', () => {
  it('answers a call, with defaults filled in', async () => {
    expect(await call('sum.add', { a: 2 })).toEqual({ ok: true, value: 3 });
    expect(await call('sum.add', { a: 2, b: 5 })).toEqual({ ok: true, value: 7 });
  });

  it('answers null where a handler gives nothing', async () => {
    expect(await call('sum.forget', {})).toEqual({ ok: true, value: null });
    const silent = answerWith(
      { 'a.b': reads<unknown>('Says nothing.').takes(z.strictObject({})) },
      { 'a.b': () => undefined },
    );
    expect(JSON.parse(await silent('{"call":"a.b","args":{}}'))).toEqual({ ok: true, value: null });
  });

  it('takes null as no arguments', async () => {
    expect(await call('sum.forget', null)).toEqual({ ok: true, value: null });
  });

  it.each([
    '',
    '{',
    'undefined',
    '"sum.add"',
    '[]',
    'null',
    '7',
    '{"args":{}}',
    '{"call":7}',
    '{"call":null,"args":{}}',
  ])('refuses %j, which is no call', async (message) => {
    expect(await ask(message)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  it('refuses a message with surplus keys', async () => {
    const reply = await ask(JSON.stringify({ call: 'sum.add', args: { a: 1 }, sender: 'me' }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  it.each(['sum.subtract', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', ''])(
    'knows no call named %j',
    async (name) => {
      expect(await call(name, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-call', details: { call: name } },
      });
    },
  );

  it('refuses a name that is far too long', async () => {
    expect(await call('x'.repeat(101), {})).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  it('names the field that is wrong and does not run the handler', async () => {
    const add = vi.fn(() => 0);
    const answer = answerWith({ 'sum.add': TABLE['sum.add'] }, { 'sum.add': add });
    const reply = JSON.parse(await answer(JSON.stringify({ call: 'sum.add', args: { a: '2' } })));
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'bad-arguments', details: { call: 'sum.add', field: 'a' } },
    });
    expect(add).not.toHaveBeenCalled();
  });

  it.each([[{ a: 1, surplus: 2 }], [[1, 2]], ['a'], [7], [{}]])('refuses %j as arguments', async (args) => {
    expect(await call('sum.add', args)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  it('does not take __proto__ in the message for anything but a surplus key', async () => {
    const reply = await ask('{"call":"sum.add","args":{"a":1,"__proto__":{"b":9}}}');
    expect(reply.ok === false || reply.value === 2).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'b')).toBe(false);
  });

  it('gives an expected failure back with its code and details', async () => {
    expect(await call('sum.refuse', {})).toEqual({
      ok: false,
      error: { code: 'not-found', message: '没有找到。', details: { id: 'x' } },
    });
  });

  it('gives an unexpected failure back as internal, and never rejects', async () => {
    expect(await call('sum.break', {})).toMatchObject({
      ok: false,
      error: { code: 'internal', details: { reason: 'x is not a function' } },
    });
  });

  it('says so when a result cannot be written down', async () => {
    const table = { 'a.b': reads<unknown>('Gives a number too big for JSON.').takes(z.strictObject({})) };
    const answer = answerWith(table, { 'a.b': () => 1n });
    expect(JSON.parse(await answer('{"call":"a.b","args":{}}'))).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});
