import type { Page } from '@playwright/test';
import { complaints } from './console';
import { expect, test } from './fixtures';
import { begins, deletes, named, saves } from './knowledge';
import { end, field, open, panel, say } from './widget';

const QUESTION = 'carnivorous terrarium moss?';
const ANSWER = 'Do you sell living things?';

/** The archive hears of what happens a little later. */
async function comes(page: Page, path: string, what: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await what();
  }).toPass({ timeout: 40_000 });
}

const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const gap = (page: Page) => page.getByRole('listitem').filter({ hasText: QUESTION });
const used = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link', { name: ANSWER }) });

test('a question without an answer becomes a way to ask for one, by keyboard; who asks so is answered, and it is told what helped', async ({
  visitor,
  agent,
  browser,
  picture,
  usable,
}) => {
  const page = await agent('supervisor');
  const heard = complaints(page);
  await begins(page, ANSWER);
  await page.getByLabel('Status', { exact: true }).selectOption('published');
  await saves(page, 'Publish', 1);
  const answer = page.url();
  await open(visitor);
  await say(visitor, QUESTION);
  await end(visitor);

  await comes(page, '/console/knowledge/gaps', () => expect(gap(page)).toBeVisible({ timeout: 3_000 }));
  await usable(page);
  await picture(page, 'knowledge-gaps');
  await gap(page).getByRole('button', { name: 'Belongs to an answer' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Which answer does it belong to?' });
  await page.keyboard.type('living things');
  await expect(sheet.getByRole('menuitem', { name: ANSWER })).toHaveAttribute('data-focused', 'true');
  await usable(page);
  await picture(page, 'knowledge-belongs');
  await page.keyboard.press('Enter');
  await expect(gap(page).getByText('Now a way to ask in English:')).toBeVisible();
  const undo = gap(page).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await usable(page);
  await picture(page, 'knowledge-gap-closed');
  await undo.press('Enter');
  const belongs = gap(page).getByRole('button', { name: 'Belongs to an answer' });
  await expect(belongs).toBeFocused();
  await belongs.press('Enter');
  await page.keyboard.type('living things');
  await expect(sheet.getByRole('menuitem', { name: ANSWER })).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(gap(page).getByText('Now a way to ask in English:')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Marked by agents' })).toBeVisible();
  await expect(gap(page)).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await other.goto('/shop/');
  await open(other);
  await field(other).pressSequentially('carnivorous moss');
  await panel(other).getByRole('button', { name: ANSWER }).click();
  await panel(other).getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(panel(other).getByText(/Good to hear/)).toBeVisible();
  await other.context().close();

  await comes(page, '/console/knowledge/usage', () =>
    // sent, opened, helped, did not; nothing is sure before a day is over; what was learned is read now and then
    expect(used(page).getByRole('cell')).toHaveText(['0', '1', '1', '0', '0', '0', /./], { timeout: 3_000 }),
  );
  await page.getByRole('button', { name: 'Opened' }).click();
  await expect(page.getByRole('columnheader', { name: 'Opened' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByLabel('Also what nobody has used').check();
  await expect(page.getByRole('row').nth(60)).toBeAttached();
  await usable(page);
  await picture(page, 'knowledge-usage');

  await page.goto(answer);
  await expect(named(page, 'Other ways to ask · English')).toHaveValue(QUESTION);
  await deletes(page);
  expect(heard).toEqual([]);
});

test('a new answer begins with what was asked, in its language', async ({ visitor, agent, usable }) => {
  await open(visitor);
  const question = 'Didgeridoo with xylophones?';
  await say(visitor, question);
  await end(visitor);
  const page = await agent('supervisor');
  const row = page.getByRole('listitem').filter({ hasText: question });
  await comes(page, '/console/knowledge/gaps', () => expect(row).toBeVisible({ timeout: 3_000 }));
  await row.getByRole('link', { name: 'Write an answer' }).press('Enter');
  await expect(named(page, 'Question · English')).toHaveValue(question);
  await expect(named(page, 'Other ways to ask · English')).toHaveValue(question);
  await named(page, 'Answer · English').fill('Every spring.');
  await usable(page);
});

test('gaps and what helps stand in Persian, in the dark and on a phone', async ({ agent, picture, usable }) => {
  const page = await agent('supervisor');
  await page.evaluate(() => localStorage.setItem('md.locale', '"fa"'));
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const name of ['gaps', 'usage']) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/console/knowledge/${name}`);
    await expect(page.locator('#gaps-asked, #usage-each')).toBeAttached();
    await usable(page);
    await picture(page, `knowledge-${name}-fa`);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await over(page)).toBeLessThanOrEqual(0);
    await usable(page);
    await picture(page, `knowledge-${name}-390`);
  }
});
