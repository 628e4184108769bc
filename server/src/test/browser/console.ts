import { expect, type Locator, type Page } from '@playwright/test';

/** What the page's policy and the page itself complain about; a refused sign-in is the browser's own line, not a complaint. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', error => heard.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 40[14]/.test(message.text())) heard.push(message.text());
  });
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return heard;
}

export const widget = (visitor: Page): Locator => visitor.locator('momentdesk-widget');
export const heardBy = (visitor: Page): Locator => widget(visitor).getByRole('log');

export async function writes(visitor: Page, text: string): Promise<void> {
  const field = widget(visitor).getByLabel('Your message');
  if (!(await field.isVisible())) {
    await widget(visitor)
      .getByRole('button', { name: /Chat with us/ })
      .click();
  }
  await field.fill(text);
  await field.press('Enter');
  await expect(heardBy(visitor).getByText(text)).toBeVisible();
}

export async function become(desk: Page, status: 'Online' | 'Offline'): Promise<void> {
  await desk.getByRole('button', { name: /Your status/ }).click();
  await desk.getByRole('menuitemradio', { name: status }).click();
  await expect(desk.getByRole('button', { name: `Your status: ${status}` })).toBeVisible();
}

export const chats = (desk: Page): Locator => desk.getByRole('region', { name: 'Your chats' });
export const tickets = (desk: Page): Locator => desk.getByRole('region', { name: 'Your tickets' });
export const said = (desk: Page): Locator => desk.getByRole('region', { name: 'Messages' });
export const composer = (desk: Page): Locator => desk.getByRole('textbox', { name: 'Reply' });

export async function opens(desk: Page, text: string): Promise<void> {
  await chats(desk).getByRole('link', { name: text }).click();
  await expect(said(desk).getByText(text)).toBeVisible();
}

export async function resolves(desk: Page): Promise<void> {
  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('r');
  await desk.getByRole('menuitem', { name: 'Solved', exact: true }).press('Enter');
  await expect(desk.getByText('Resolved', { exact: true })).toBeVisible();
}
