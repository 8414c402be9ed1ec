import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    // The editor alone is larger than the size at which a warning is given.
    chunkSizeWarningLimit: 8_000,
  },
});
