import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { words } from './words.plugin.ts';

export default defineConfig({
  base: '/console/',
  plugins: [words(), react()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // every asset is a file of its own, so that the page needs no data: URL
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // in one file: a console is open for days, and a part that is fetched later may be another version's
    chunkSizeWarningLimit: 1100,
  },
  server: {
    port: 5174,
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'ws://localhost:8080', ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
  },
});
