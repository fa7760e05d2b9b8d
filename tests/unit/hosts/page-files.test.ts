import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerPage, CONTENT_SECURITY_POLICY, pageFile } from '../../../main/hosts/page-files.ts';

let root = '';
beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'pages-'));
  root = join(parent, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>page');
  writeFileSync(join(root, 'assets', 'a.js'), '1');
  writeFileSync(join(parent, 'secret.json'), '{}');
  // A sibling whose name begins like the root: comparing beginnings of paths would let it through.
  mkdirSync(`${root}-other`);
  writeFileSync(join(`${root}-other`, 'b.js'), '2');
});

const TRAVERSALS = [
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/%2e%2e%2fsecret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/assets/..\\..\\secret.json',
  '/../renderer-other/b.js',
  '/C:%5csecret.json',
  '/c:/secret.json',
  '/a%00.js',
  '/%',
  '/%ff.js',
];

describe('path of the window to file', () => {
  it('gives the page for the root and for addresses of the window', () => {
    for (const path of ['/', '', '/read/abc', '/settings']) expect(pageFile('/r', path)).toBe(join('/r', 'index.html'));
  });

  it('gives files below the root', () => {
    expect(pageFile('/r', '/assets/a.js')).toBe(join('/r', 'assets', 'a.js'));
    expect(pageFile('/r', '/%E5%AD%97.css')).toBe(join('/r', '字.css'));
  });

  it.each(TRAVERSALS)('refuses %s', async (path) => {
    expect(pageFile(root, path)).toBeNull();
    expect((await answerPage(root, path)).status).toBe(404);
  });

  it('never leaves the root, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', 'a', '.js', ':', '%00')),
        (parts) => {
          const file = pageFile('/r/oot', `/${parts.join('')}`);
          if (file !== null) expect(file.startsWith('/r/oot/')).toBe(true);
          if (file !== null) expect(file.split('/')).not.toContain('..');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('refuses kinds of files that the window has not', () => {
    expect(pageFile('/r', '/library.db')).toBeNull();
    expect(pageFile('/r', '/run.exe')).toBeNull();
  });
});

describe('answers', () => {
  it('carry the policy and the type, refusals too', async () => {
    const page = await answerPage(root, '/');
    expect(page.status).toBe(200);
    expect(page.body.toString()).toBe('<p>page');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const { headers } of [page, await answerPage(root, '/missing.js'), await answerPage(root, '/..%2fx.js')]) {
      expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect((await answerPage(root, '/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('have a policy that names no exception for scripts and styles', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';");
    expect(CONTENT_SECURITY_POLICY).toContain("style-src 'self';");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|http|\*/);
  });
});
