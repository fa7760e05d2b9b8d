import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Bundles the window. Both hosts serve the very same files, from the disk and without a server. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    // Everything is on the disk: preloading hints and inlined assets only get in the way of the CSP.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
