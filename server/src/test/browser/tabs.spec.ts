import type { BrowserContext, Page } from '@playwright/test';
import { AtTheDesk } from './desk';
import { expect, test } from './fixtures';
import { end, field, open, panel, say } from './widget';

/** One visitor's browser: how many of its tabs have a socket, now and at most. */
class Tabs {
  most = 0;
  readonly #sockets: { isClosed(): boolean; page: Page }[] = [];
  readonly #leaving = new Set<Page>();

  constructor(context: BrowserContext) {
    context.on('page', page =>
      page.on('websocket', socket => {
        this.#sockets.push({ isClosed: () => socket.isClosed(), page });
        this.most = Math.max(this.most, this.open().length);
      }),
    );
  }

  /** The pages with a socket. */
  open(): Page[] {
    return this.#sockets
      .filter(({ isClosed, page }) => !isClosed() && !page.isClosed() && !this.#leaving.has(page))
      .map(({ page }) => page);
  }

  /** Another tab may take over before it is told here that this one is closed. */
  async close(page: Page): Promise<void> {
    this.#leaving.add(page);
    await page.close();
  }
}

async function shopping(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/shop/');
  await open(page);
  return page;
}

const log = (page: Page) => panel(page).getByRole('log');

async function eachShowsOnce(pages: Page[], ...texts: string[]): Promise<void> {
  for (const page of pages) {
    for (const text of texts) await expect(log(page).getByText(text)).toHaveCount(1);
    await expect(log(page).getByText('Sending')).toHaveCount(0);
  }
}

/** The network swallows what is said from now on, without a word. */
const swallow = (page: Page) =>
  page.evaluate(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (this: WebSocket, data: string) {
      if (!data.includes('"type":"say"')) send.call(this, data);
    };
  });

test('ERR3 tabs share one socket, agree on everything, and go on when the one with the socket is closed mid-word', async ({
  browser,
  page: agentPage,
}) => {
  const nora = await AtTheDesk.sit(agentPage, 'orders');
  const context = await browser.newContext();
  const tabs = new Tabs(context);
  const one = await shopping(context);
  await say(one, 'Where is my parcel, please?');
  const two = await shopping(context);
  expect(tabs.open()).toEqual([one]);
  await say(two, 'The number is on the second tab');
  const { conversation } = await nora.hears('entry', { text: 'The number is on the second tab' });
  const { gen } = await nora.hears('assigned', { conversation });
  await eachShowsOnce([one, two], 'Where is my parcel, please?', 'The number is on the second tab');
  await nora.says({ type: 'typing', conversation, on: true });
  for (const page of [one, two]) await expect(panel(page).getByText(/is typing/)).toBeAttached();
  await nora.says({ type: 'say', conversation, gen, text: 'I am looking' });
  await eachShowsOnce([one, two], 'I am looking');

  await swallow(one);
  await field(one).fill('Said and closed');
  await field(one).press('Enter');
  await expect(log(two).getByText('Said and closed')).toBeVisible();
  await tabs.close(one);
  await expect.poll(() => tabs.open()).toEqual([two]);
  await nora.hears('entry', { conversation, text: 'Said and closed' });
  await eachShowsOnce([two], 'Said and closed', 'I am looking');

  const three = await shopping(context);
  await eachShowsOnce([three], 'Where is my parcel, please?', 'Said and closed', 'I am looking');
  expect(tabs.open()).toEqual([two]);
  expect(tabs.most).toBe(1);
  await end(three);
  await expect(panel(two).getByText('This conversation has ended')).toBeVisible();
  await context.close();
});

test('ERR3 what tabs write without a network is shown in all of them and sent once when there is one', async ({
  browser,
}) => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const page = window as unknown as { cut(): void };
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        page.cut = () => this.close();
      }
    };
  });
  const tabs = new Tabs(context);
  const one = await shopping(context);
  await say(one, 'Hello from here');
  const two = await shopping(context);
  await expect(log(two).getByText('Hello from here')).toBeVisible();
  await context.setOffline(true);
  await one.evaluate(() => (window as unknown as { cut(): void }).cut());
  for (const page of [one, two]) await expect(panel(page).getByText('You are offline', { exact: false })).toBeVisible();
  await say(one, 'Tunnel one');
  await say(two, 'Tunnel two');
  for (const page of [one, two]) await expect(log(page).getByText('Sending')).toHaveCount(2);
  await context.setOffline(false);
  await eachShowsOnce([one, two], 'Hello from here', 'Tunnel one', 'Tunnel two');
  expect(tabs.open()).toHaveLength(1);
  await end(two);
  await context.close();
});

test('ERR3 a tab that hangs with the socket is put aside, and follows when it is back', async ({ browser }) => {
  const context = await browser.newContext();
  const tabs = new Tabs(context);
  const one = await shopping(context);
  await say(one, 'Before it hung');
  await one.evaluate(() => {
    setTimeout(() => {
      const until = Date.now() + 8_000;
      while (Date.now() < until);
    }, 0);
  });
  const two = await context.newPage();
  await two.goto('/shop/');
  await expect.poll(() => tabs.open()).toContain(two);
  await open(two);
  await expect(log(two).getByText('Before it hung')).toBeVisible();
  await say(two, 'While it hung');
  await expect.poll(() => tabs.open(), { timeout: 20_000 }).toEqual([two]);
  await eachShowsOnce([one, two], 'Before it hung', 'While it hung');
  await end(two);
  await context.close();
});
