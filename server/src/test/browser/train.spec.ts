import { type APIRequestContext, chromium, type Page } from '@playwright/test';
import { become, chats, composer, opens, resolves, said, writes } from './console';
import { expect, test } from './fixtures';
import { panel } from './widget';

/** Where BrowserIT has a link to the server that is as bad as links are. */
const control = process.env.MOMENTDESK_CONTROL ?? '';
const long = { timeout: 90_000 };

const texts = (parts: string[]) => parts.map(part => part.trim());
const atTheVisitor = async (page: Page) => texts(await panel(page).getByRole('log').locator('.text').allInnerTexts());
const atTheDesk = async (page: Page) => texts(await said(page).locator('.bubble-text').allInnerTexts());

async function says(page: Page, text: string): Promise<void> {
  await panel(page).getByLabel('Your message').fill(text);
  await panel(page).getByLabel('Your message').press('Enter');
}

async function answers(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** Both show the same words, in the same order, none twice, and each side's own in the order they were said. */
async function agree(visitor: Page, desk: Page, asked: string[], answered: string[]): Promise<void> {
  const all = [...asked, ...answered];
  await expect.poll(async () => (await atTheVisitor(visitor)).toSorted(), long).toEqual(all.toSorted());
  await expect.poll(() => atTheDesk(desk), long).toEqual(await atTheVisitor(visitor));
  const shown = await atTheVisitor(visitor);
  expect(shown.filter(text => asked.includes(text))).toEqual(asked);
  expect(shown.filter(text => answered.includes(text))).toEqual(answered);
  await expect(panel(visitor).getByText('Sending')).toHaveCount(0);
  await expect(desk.getByText('Sending…')).toHaveCount(0);
}

/** A browser whose every connection to the server goes over the bad link, and what tells the link how to behave. */
async function aboard(request: APIRequestContext, baseURL: string, options: object) {
  const train = (what: string) => request.post(`${control}/train${what}`);
  const port = Number(await (await train('')).text());
  const { args = [], ...launch } = options as { args?: string[] };
  const server = new URL(baseURL).host;
  const browser = await chromium.launch({
    ...launch,
    args: [...args, `--host-resolver-rules=MAP ${server} ${server.split(':')[0]}:${port}`],
  });
  return { train, browser };
}

test.describe('on a train', () => {
  test.setTimeout(300_000);

  test('RES1 ERR3 a visitor whose link is slow and cut in every bad moment sees a perfect chat', async ({
    agent,
    request,
    baseURL,
    launchOptions,
  }) => {
    const { train, browser } = await aboard(request, baseURL as string, launchOptions);
    const visitor = await browser.newPage({ baseURL, locale: 'en-GB', viewport: { width: 1280, height: 1600 } });
    const desk = await agent('support');
    await desk.setViewportSize({ width: 1280, height: 1600 });
    await become(desk, 'Online');
    await visitor.goto('/shop/');
    await writes(visitor, 'Hello, my kettle is broken.');
    await opens(desk, 'Hello, my kettle is broken.');
    await train('/rain');

    // the words are there, and the visitor is cut before knowing it: they are said again, and have one effect
    await says(visitor, 'It was fine this morning.');
    await expect(said(desk).getByText('It was fine this morning.')).toBeVisible(long);
    await train('/cut');
    await says(visitor, 'Then a spark came out.');
    await answers(desk, 'I am sorry. Is it unplugged?');
    await answers(desk, 'Please do not touch it.');
    // on their way to the visitor, and gone
    await expect(said(desk).getByText('Then a spark came out.')).toBeVisible(long);
    await train('/end');
    await says(visitor, 'Yes, I pulled the plug.');
    await expect(panel(visitor).getByText('Please do not touch it.')).toBeVisible(long);
    await train('/cut');
    await answers(desk, 'Good. Where did you buy it?');
    // again before the welcome can have come
    await train('/cut');
    await says(visitor, 'Here, in March.');
    await says(visitor, 'Order 1001.');
    await expect(said(desk).getByText('Order 1001.')).toBeVisible(long);
    await answers(desk, 'A new one is on its way.');
    await train('/end');

    const asked = ['Hello, my kettle is broken.', 'It was fine this morning.', 'Then a spark came out.'];
    asked.push('Yes, I pulled the plug.', 'Here, in March.', 'Order 1001.');
    const answered = ['I am sorry. Is it unplugged?', 'Please do not touch it.', 'Good. Where did you buy it?'];
    await agree(visitor, desk, asked, [...answered, 'A new one is on its way.']);
    await train('/sun');
    await resolves(desk);
    await become(desk, 'Offline');
    await browser.close();
  });

  test('RES1 ERR3 an agent whose link is slow and cut loses no word of a chat, and says none twice', async ({
    visitor,
    request,
    baseURL,
    launchOptions,
  }) => {
    const { train, browser } = await aboard(request, baseURL as string, launchOptions);
    const context = await browser.newContext({ baseURL, locale: 'en-GB', viewport: { width: 1280, height: 1600 } });
    await context.request.post('/api/v1/session', { data: { email: 'support@demo.shop', password: 'demo' } });
    const desk = await context.newPage();
    await desk.goto('/console/');
    await become(desk, 'Online');
    await visitor.setViewportSize({ width: 1280, height: 1600 });
    await writes(visitor, 'My mug is broken.');
    await opens(desk, 'My mug is broken.');
    await train('/rain');

    await answers(desk, 'In how many pieces?');
    await expect(panel(visitor).getByText('In how many pieces?')).toBeVisible(long);
    await train('/cut');
    await says(visitor, 'Two.');
    await answers(desk, 'Then glue may help.');
    await expect(panel(visitor).getByText('Then glue may help.')).toBeVisible(long);
    await train('/end');
    await says(visitor, 'I would rather have a new one.');
    await answers(desk, 'Of course.');
    await agree(
      visitor,
      desk,
      ['My mug is broken.', 'Two.', 'I would rather have a new one.'],
      ['In how many pieces?', 'Then glue may help.', 'Of course.'],
    );
    await expect(chats(desk).getByRole('link', { name: 'Of course.' })).toHaveCount(1);
    await train('/sun');
    await resolves(desk);
    await become(desk, 'Offline');
    await browser.close();
  });
});
