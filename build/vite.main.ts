import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What stays a package of its own: native code, and what only one of the hosts can have. */
const EXTERNAL = ['better-sqlite3', 'electron', 'playwright'];

/**
 * Bundles the trusted side for Node 24 and Electron 45. The thread of the engine is an entry of its own, because Vite
 * leaves the address of a worker in main code untouched.
 */
export const mainBundle: UserConfig = defineConfig({
  root: at('main'),
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: true,
    outDir: at('dist/main'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: EXTERNAL,
      input: {
        electron: at('main/hosts/electron/main.ts'),
        thread: at('main/worker/thread.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** Bundles the preload: a sandboxed one must be a single CommonJS file. */
export const preloadBundle: UserConfig = defineConfig({
  root: at('main'),
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: at('dist/main'),
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      input: { preload: at('main/hosts/electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
