import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const protocol = vi.hoisted(() => ({ registerSchemesAsPrivileged: vi.fn() }));
vi.mock('electron', () => ({ protocol }));

import { registerPageScheme, servePages } from '../../../../main/hosts/electron/page-protocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../../../main/hosts/page-files.ts';

const root = mkdtempSync(join(tmpdir(), 'pages-'));
writeFileSync(join(root, 'index.html'), '<p>巡阅');
writeFileSync(join(root, '..', 'outside.json'), '{}');
const handle = vi.fn();
beforeEach(() => servePages({ protocol: { handle } } as never, root));
const answer = (url: string, init?: RequestInit): Promise<Response> =>
  handle.mock.lastCall?.[1](new FakeRequest(url, init));

/** The platform's Request refuses a scheme it does not know; Electron's hands it over as it is. */
class FakeRequest {
  readonly url: string;
  readonly method: string;
  constructor(url: string, init?: RequestInit) {
    this.url = new URL(url).href;
    this.method = init?.method ?? 'GET';
  }
}

describe('app://', () => {
  it('is a standard, secure scheme that does not bypass the policy', () => {
    registerPageScheme();
    const [{ scheme, privileges }] = protocol.registerSchemesAsPrivileged.mock.lastCall?.[0] ?? [];
    expect(scheme).toBe('app');
    expect(privileges).toMatchObject({ standard: true, secure: true });
    expect(privileges.bypassCSP ?? false).toBe(false);
    expect(privileges.allowServiceWorkers ?? false).toBe(false);
  });

  it('answers with the page and the policy', async () => {
    const page = await answer('app://xunyue/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await page.text()).toBe('<p>巡阅');
  });

  it.each([
    'app://xunyue/../outside.json',
    'app://xunyue/..%2foutside.json',
    'app://xunyue/%2e%2e%2foutside.json',
    'app://xunyue/..%5coutside.json',
  ])('does not leave its folder for %s', async (url) => {
    expect((await answer(url)).status).toBe(404);
  });

  it('refuses another host and another method', async () => {
    expect((await answer('app://other/')).status).toBe(403);
    expect((await answer('app://xunyue/', { method: 'POST' })).status).toBe(403);
  });
});
