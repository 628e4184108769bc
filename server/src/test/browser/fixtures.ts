import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect, type Page };

const screenshots = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url));

export type Desk = 'welcome' | 'advice' | 'sales' | 'orders' | 'support' | 'loyalty' | 'supervisor' | 'admin';

type Fixtures = {
  /** A visitor nobody has seen before, in the demo shop, in a browser profile of their own. */
  visitor: Page;
  /** The console, signed in as somebody of this desk, in a browser profile of their own. */
  agent: (desk: Desk) => Promise<Page>;
  /** Keeps a picture of the page in server/target/screenshots. */
  picture: (page: Page, name: string) => Promise<void>;
  /** Fails on what makes the page hard to use for somebody (WCAG 2.2 AA, as far as a program can tell). */
  usable: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('/shop/');
    await use(page);
    await context.close();
  },
  agent: async ({ browser }, use) => {
    const contexts: Array<{ close(): Promise<void> }> = [];
    await use(async desk => {
      const context = await browser.newContext();
      contexts.push(context);
      const signedIn = await context.request.post('/api/v1/session', {
        data: { email: `${desk}@demo.shop`, password: 'demo' },
      });
      expect(signedIn.status(), `signing in as ${desk}`).toBe(204);
      const page = await context.newPage();
      await page.goto('/console/');
      return page;
    });
    for (const context of contexts) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  picture: async ({}, use) => {
    await use(async (page, name) => {
      await page.screenshot({ path: `${screenshots}${name}.png`, animations: 'disabled' });
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  usable: async ({}, use) => {
    await use(async page => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(n => n.target).join(', ')})`),
      ).toEqual([]);
    });
  },
});
