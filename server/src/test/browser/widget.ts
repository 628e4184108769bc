import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

export const widget = (page: Page): Locator => page.locator('momentdesk-widget');
export const panel = (page: Page): Locator => widget(page).getByRole('dialog', { name: 'Chat' });
export const field = (page: Page): Locator => panel(page).getByLabel('Your message');

export async function open(page: Page): Promise<void> {
  await widget(page)
    .getByRole('button', { name: /Chat with us/ })
    .click();
  await expect(panel(page)).toBeVisible();
}

export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
  await expect(panel(page).getByRole('log').getByText(text)).toBeVisible();
}

/** Leaves nobody's chat at a desk: the next test may sit there. */
export async function end(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'More' }).click();
  await panel(page).getByRole('button', { name: 'End this chat' }).click();
  await expect(panel(page).getByText('This conversation has ended').last()).toBeVisible();
}

/** What of the widget is hard to use for somebody; the shop's page has its own test. */
export async function troubles(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).include('momentdesk-widget').withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(n => n.target).join(', ')})`);
}

/** What the page's policy and the page itself complain about. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', error => heard.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return heard;
}
