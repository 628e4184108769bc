import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

/** Run by BrowserIT, which starts the server and says where it is. By hand: MOMENTDESK_URL=http://localhost:8080 npx playwright test -c server/src/test/browser */
const target = fileURLToPath(new URL('../../../target/', import.meta.url));

export default defineConfig({
  testDir: '.',
  // they kill the server and cut its links, by a control that BrowserIT gives
  testIgnore: process.env.MOMENTDESK_CONTROL ? [] : ['survival.spec.ts', 'train.spec.ts'],
  outputDir: `${target}browser`,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // one after another: visitors and agents of the demo site share its queues
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  use: {
    baseURL: process.env.MOMENTDESK_URL ?? 'http://localhost:8080',
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
