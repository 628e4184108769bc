import { defineConfig } from 'vitest/config';
import { words } from './build/words.mjs';

export default defineConfig({
  plugins: [words()],
  test: { include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'] },
});
