import type { Browser, Page } from '@playwright/test';
import { become, chats, heardBy, resolves, said, writes } from './console';
import { expect, test } from './fixtures';

/** How the orders desk shares its chats out; nothing: as shipped. */
async function shares(browser: Browser, policy: object): Promise<void> {
  const context = await browser.newContext();
  const admin = { email: 'admin@demo.shop', password: 'demo' };
  expect((await context.request.post('/api/v1/session', { data: admin })).status()).toBe(204);
  await context.request.get('/api/v1/session');
  const token = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await context.request.put('/api/v1/queues/amot/policy', {
    data: policy,
    headers: { 'X-XSRF-TOKEN': token },
  });
  expect(answer.status()).toBe(200);
  await context.close();
}

/** The orders desk asks for so many seconds; then, or when it is declined, the sales desk may help. */
const asks = (offer: number) => ({ offer, neighbours: ['fmot'], neighboursAfter: 1, anyoneAfter: 0 });

const offer = (desk: Page) => desk.getByRole('region', { name: 'Offered to you' });
const secondsLeft = async (desk: Page) => Number.parseInt(await offer(desk).getByRole('timer').innerText(), 10);

async function shop(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/shop/');
  return page;
}

test.afterEach(({ browser }) => shares(browser, {}));

test('ACT6 an offer counts down, is declined by one agent and accepted by the next, whose chat it is', async ({
  browser,
  visitor,
  agent,
  picture,
  usable,
}) => {
  await shares(browser, asks(120));
  const tomas = await agent('orders');
  await become(tomas, 'Online');
  await writes(visitor, 'Where is my parcel, is it offered?');
  await expect(offer(tomas).getByText('Where is my parcel, is it offered?')).toBeVisible();
  const before = await secondsLeft(tomas);
  expect(before).toBeLessThanOrEqual(120);
  await expect.poll(() => secondsLeft(tomas)).toBeLessThan(before);
  await expect(chats(tomas).getByRole('link', { name: /is it offered/ })).toHaveCount(0);
  await usable(tomas);
  await picture(tomas, 'console-offer');
  await tomas.setViewportSize({ width: 390, height: 800 });
  await expect(offer(tomas)).toBeVisible();
  await picture(tomas, 'console-offer-390');
  await tomas.setViewportSize({ width: 1280, height: 800 });
  await expect(heardBy(visitor).getByText(/has joined/)).toHaveCount(0);

  const lena = await agent('sales');
  await become(lena, 'Online');
  await expect(offer(tomas)).toBeVisible();
  await offer(tomas)
    .getByRole('button', { name: /Decline/ })
    .click();
  await expect(offer(tomas)).toHaveCount(0);
  await expect(offer(lena).getByText('Where is my parcel, is it offered?')).toBeVisible({ timeout: 30_000 });
  await lena.getByRole('button', { name: 'Your status: Online' }).focus();
  await lena.keyboard.press('a');
  await expect(offer(lena)).toHaveCount(0);
  await expect(said(lena).getByText('Where is my parcel, is it offered?')).toBeVisible();
  await expect(heardBy(visitor).getByText('Lena has joined')).toBeVisible();
  await expect(offer(tomas)).toHaveCount(0);
  await expect(chats(tomas).getByRole('link', { name: /is it offered/ })).toHaveCount(0);
  await resolves(lena);
  for (const desk of [tomas, lena]) await become(desk, 'Offline');
});

test('ACT6 an offer that nobody answers goes to the next agent when its time is over', async ({ browser, agent }) => {
  await shares(browser, asks(20));
  const tomas = await agent('orders');
  await become(tomas, 'Online');
  const visitor = await shop(browser);
  await writes(visitor, 'Where is my parcel, does anybody answer?');
  await expect(offer(tomas).getByText(/does anybody answer/)).toBeVisible();
  // the next one has all the time there is
  await shares(browser, asks(120));
  const lena = await agent('sales');
  await become(lena, 'Online');
  await expect(offer(lena).getByText(/does anybody answer/)).toBeVisible({ timeout: 60_000 });
  await expect(offer(tomas)).toHaveCount(0);
  await lena.getByRole('button', { name: 'Your status: Online' }).focus();
  await lena.keyboard.press('Alt+a');
  await expect(said(lena).getByText(/does anybody answer/)).toBeVisible();
  await expect(heardBy(visitor).getByText('Lena has joined')).toBeVisible();
  await resolves(lena);
  for (const desk of [tomas, lena]) await become(desk, 'Offline');
  await visitor.context().close();
});
