import { expect, type Page } from '@playwright/test';

export const named = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A new answer about something the shop's own know nothing of. */
export async function begins(page: Page, question: string): Promise<void> {
  await page.goto('/console/knowledge/faq/new');
  await named(page, 'Question · English').fill(question);
  await named(page, 'Answer · English').fill('Yes, **wrapped by hand**:\n\n- paper\n- ribbon');
  await press(page, 'Second moment');
}

export async function deletes(page: Page): Promise<void> {
  await press(page, 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(/^Deleted:/)).toBeVisible();
}

export async function saves(page: Page, button: 'Save' | 'Publish' | 'Save as draft', version: number): Promise<void> {
  await press(page, button);
  await expect(page.getByText(`Version ${version}`).first()).toBeVisible();
}
