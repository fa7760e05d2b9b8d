import { describe, expect, it, vi } from 'vitest';
import type { HostHandlers } from '../../../main/contract/host-calls.ts';
import { frontDesk, notTrusted } from '../../../main/hosts/front-desk.ts';

const engine = { ask: vi.fn(async (message: string) => `engine:${message}`) };
const handlers: HostHandlers = {
  'host.chooseFiles': () => ({ paths: ['/a.txt'] }),
  'host.choosePath': () => {
    throw new Error('no screen');
  },
  'host.reveal': () => null,
  'host.setMenu': () => null,
  'host.fullScreen': ({ on }) => ({ on: on ?? true }),
  'host.copy': () => null,
};
const ask = frontDesk(Promise.resolve(engine), handlers);
const message = (call: string, args: unknown = {}) => JSON.stringify({ call, args });

describe('the front desk', () => {
  it('sends the host’s calls to the host', async () => {
    expect(JSON.parse(await ask(message('host.chooseFiles')))).toEqual({ ok: true, value: { paths: ['/a.txt'] } });
    expect(engine.ask).not.toHaveBeenCalled();
  });

  it('sends everything else to the engine, as it came', async () => {
    const words = message('library.list');
    expect(await ask(words)).toBe(`engine:${words}`);
    expect(await ask(message('host.'))).toBe(`engine:${message('host.')}`);
    expect(await ask(message('constructor'))).toBe(`engine:${message('constructor')}`);
  });

  it('checks the arguments of host calls', async () => {
    expect(JSON.parse(await ask(message('host.fullScreen', { on: 'yes' })))).toMatchObject({
      ok: false,
      error: { code: 'bad-arguments' },
    });
  });

  it('gives failures back as data', async () => {
    expect(JSON.parse(await ask(message('host.choosePath', { name: 'a.md' })))).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });

  it.each([[undefined], [null], [42], [{ call: 'library.list' }], ['{'], ['[]'], ['x'.repeat(12_000_001)]])(
    'refuses what is no message',
    async (nonsense) => {
      expect(JSON.parse(await ask(nonsense))).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
    },
  );

  it('has one answer for a foreign sender', () => {
    expect(JSON.parse(notTrusted())).toMatchObject({ ok: false, error: { code: 'not-trusted' } });
  });
});
