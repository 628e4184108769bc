import { expect, type Page } from '@playwright/test';

type Call = { status: number; body: Record<string, unknown> };

/** A call of the server's HTTP interface with the rights of who is signed in on the page. */
export async function call(page: Page, method: string, path: string, body?: unknown): Promise<Call> {
  const sent = { method, path, body };
  return page.evaluate(async ({ method, path, body }) => {
    const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '';
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  }, sent);
}

/** Nothing of the site's own is in force, and there is no draft: other stories see the product's rules. */
export async function asShipped(admin: Page): Promise<void> {
  await call(admin, 'DELETE', '/rules/draft');
  const { body } = await call(admin, 'GET', '/rules');
  if (Object.keys(body.rules as object).length === 0) return;
  const { status } = await call(admin, 'PUT', '/rules', { base: body.version, note: 'as shipped', rules: {} });
  expect(status).toBe(200);
}

/** Puts rules in force, and tells their version. */
export async function puts(admin: Page, rules: object, note: string): Promise<unknown> {
  const { body } = await call(admin, 'GET', '/rules');
  const { status, body: now } = await call(admin, 'PUT', '/rules', { base: body.version, note, rules });
  expect(status).toBe(200);
  return now.version;
}

export async function toRules(page: Page): Promise<void> {
  await page.goto('/console/rules');
  await expect(page.getByRole('heading', { name: 'Weights', exact: true })).toBeVisible();
}

/** Asks again and again, as the archive is a little late. */
export async function eventually(page: Page, seen: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.locator('.rules-figures, .rules > .muted').first().waitFor();
        return seen();
      },
      { timeout: 60_000, intervals: [500, 1000, 2000] },
    )
    .toBe(true);
}

export const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Says it as a customer who has just come, and is gone again. */
export async function asks(visitor: Page, text: string): Promise<string> {
  return visitor.evaluate(async said => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws/visitor?site=pk_demo`, 'momentdesk.v1');
    return new Promise<string>(resolve => {
      socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', version: 1, site: 'pk_demo' }));
      socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.type === 'welcome')
          socket.send(JSON.stringify({ type: 'say', ref: crypto.randomUUID(), text: said }));
        if (frame.type === 'done') resolve(frame.conversation);
      };
    });
  }, text);
}
