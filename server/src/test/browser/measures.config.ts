import { defineConfig } from '@playwright/test';
import stories from './playwright.config.ts';

/** What is measured in a browser and judged by nobody: *.measure.ts. BrowserIT runs it with -Dmomentdesk.browser.measures=true. */
export default defineConfig({
  ...stories,
  testMatch: '*.measure.ts',
  timeout: 600_000,
  use: { ...stories.use, trace: 'off' },
});
