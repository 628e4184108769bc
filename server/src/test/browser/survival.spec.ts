import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Where BrowserIT kills and starts the server for us. */
const control = process.env.MOMENTDESK_CONTROL ?? '';

const panel = (visitor: Page): Locator => visitor.locator('momentdesk-widget').getByRole('dialog', { name: 'Chat' });
const said = (desk: Page): Locator => desk.getByRole('region', { name: 'Messages' });

async function asks(visitor: Page, text: string): Promise<void> {
  await panel(visitor).getByLabel('Your message').fill(text);
  await panel(visitor).getByLabel('Your message').press('Enter');
}

async function answers(desk: Page, text: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Reply' }).fill(text);
  await desk.getByRole('textbox', { name: 'Reply' }).press('Enter');
}

/** Leaves the desk as it was found: the next test may sit there. */
async function leaves(desk: Page): Promise<void> {
  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('r');
  await desk.getByRole('menuitem', { name: 'Solved', exact: true }).press('Enter');
  await expect(desk.getByText('Resolved', { exact: true })).toBeVisible();
  await becomes(desk, 'Offline');
}

async function becomes(desk: Page, status: 'Online' | 'Offline'): Promise<void> {
  await desk.getByRole('button', { name: /Your status/ }).click();
  await desk.getByRole('menuitemradio', { name: status }).click();
  await expect(desk.getByRole('button', { name: `Your status: ${status}` })).toBeVisible();
}

async function bothShow(visitor: Page, desk: Page, text: string): Promise<void> {
  await expect(panel(visitor).getByRole('log').getByText(text)).toHaveCount(1, { timeout: 60_000 });
  await expect(said(desk).getByText(text)).toHaveCount(1, { timeout: 60_000 });
}

test.describe('in the middle of a chat', () => {
  test.setTimeout(240_000);

  test('story 8: the server is killed and started again, then Redis alone: both sides come back, nothing lost, nothing twice', async ({
    visitor,
    agent,
    request,
    picture,
  }) => {
    const desk = await agent('welcome');
    await becomes(desk, 'Online');
    await visitor
      .locator('momentdesk-widget')
      .getByRole('button', { name: /Chat with us/ })
      .click();
    await asks(visitor, 'Hello, what is this shop?');
    await desk
      .getByRole('region', { name: 'Your chats' })
      .getByRole('link', { name: 'Hello, what is this shop?' })
      .click();
    await answers(desk, 'One moment, I am looking.');
    await bothShow(visitor, desk, 'One moment, I am looking.');

    await request.post(`${control}/kill`);
    await asks(visitor, 'Written while the desk was away');
    await picture(visitor, 'survival-visitor-away');
    await picture(desk, 'survival-agent-away');
    await request.post(`${control}/start`, { timeout: 120_000 });
    await bothShow(visitor, desk, 'Written while the desk was away');
    await answers(desk, 'And we are back.');
    await bothShow(visitor, desk, 'And we are back.');

    await request.post(`${control}/kill-redis`);
    await asks(visitor, 'Written while Redis was away');
    await bothShow(visitor, desk, 'Written while Redis was away');
    await answers(desk, 'Back once more.');
    await bothShow(visitor, desk, 'Back once more.');
    await expect(panel(visitor).getByRole('log').getByText('Hello, what is this shop?')).toHaveCount(1);
    await picture(visitor, 'survival-visitor-back');
    await picture(desk, 'survival-agent-back');
    await leaves(desk);
  });
});
