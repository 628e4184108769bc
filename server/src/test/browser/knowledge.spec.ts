import type { Page } from '@playwright/test';
import { become, complaints, composer, heardBy, opens, resolves, writes } from './console';
import { expect, test } from './fixtures';
import { begins, deletes, named, press, saves } from './knowledge';

const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('an answer is written with its languages side by side, refused at the field, seen as customers see it, and published', async ({
  agent,
  picture,
  usable,
}) => {
  const page = await agent('supervisor');
  const heard = complaints(page);
  await begins(page, 'Do you wrap gifts by hand?');
  await named(page, 'Question · Persian').fill('هدیه را با دست بسته‌بندی می‌کنید؟');
  const persian = named(page, 'Answer · Persian');
  await persian.fill('بله، <b>با دست</b>');
  await expect(page.getByText(/HTML is not kept/)).toBeVisible();
  await expect(persian).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: 'Save as draft' })).toBeDisabled();
  await persian.fill('بله، **با دست**');
  const seen = page.getByRole('figure', { name: 'As it is seen · Persian' });
  await expect(seen.getByText('با دست').last()).toHaveJSProperty('tagName', 'STRONG');
  await expect(seen.locator('.marked')).toHaveCSS('direction', 'rtl');
  const english = page.getByRole('figure', { name: 'As it is seen · English' });
  await expect(english.getByRole('listitem')).toHaveText(['paper', 'ribbon']);
  await expect(english.locator('.marked')).toHaveCSS('direction', 'ltr');
  const asked = named(page, 'Other ways to ask · Persian');
  await asked.fill(`کادو می‌کنید؟\n\n${'روبان '.repeat(50)}`);
  await page.getByRole('button', { name: 'Line 3:' }).click();
  await expect(asked).toBeFocused();
  await expect(asked).toHaveAttribute('aria-invalid', 'true');
  await expect(asked).toHaveCSS('direction', 'rtl');
  await asked.fill('کادو می‌کنید؟\nروبان هم می‌زنید؟');
  await expect(asked).not.toHaveAttribute('aria-invalid', 'true');
  await usable(page);
  await picture(page, 'knowledge-editor');

  await saves(page, 'Save as draft', 1);
  await page.getByLabel('Status', { exact: true }).selectOption('published');
  await saves(page, 'Publish', 2);
  await page.reload();
  await expect(asked).toHaveValue('کادو می‌کنید؟\nروبان هم می‌زنید؟');
  await expect(page.getByRole('button', { name: 'Latvian: not written yet' })).toBeVisible();

  await page.getByRole('link', { name: 'All', exact: true }).click();
  await page.getByRole('searchbox').fill('wrap gifts');
  await page.getByLabel('Not written in').selectOption('lv');
  const row = page.getByRole('listitem').filter({ hasText: 'Do you wrap gifts by hand?' });
  await expect(row.getByText('Latvian: not written yet')).toBeAttached();
  await usable(page);
  await picture(page, 'knowledge-list');
  await row.getByRole('link').click();
  await named(page, 'Question · English').fill('Half a thought');
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await press(page, 'Stay');
  await press(page, 'Discard changes');
  await deletes(page);
  await press(page, 'Undo');
  await expect(page.getByText('Restored.')).toBeVisible();
  await page.getByRole('link', { name: 'Do you wrap gifts by hand?' }).click();
  await deletes(page);
  expect(heard).toEqual([]);
});

test('two who write at once both keep what they wrote, and choose where both changed the same; an earlier version comes back', async ({
  agent,
  usable,
}) => {
  const first = await agent('supervisor');
  await begins(first, 'Do you engrave cups?');
  await saves(first, 'Save as draft', 1);
  const second = await agent('admin');
  await second.goto(first.url().replace(/^.*\/console/, '/console'));
  await named(second, 'Question · English').fill('Do you engrave mugs?');
  await named(second, 'Answer · English').fill('By the second.');
  await expect(second.getByText('There are changes that are not saved.')).toBeAttached();
  await named(first, 'Answer · English').fill('By the first.');
  await saves(first, 'Save as draft', 2);

  await press(second, 'Save as draft');
  const clash = second.getByRole('dialog', { name: 'Somebody else has saved it' });
  await expect(clash.getByText(/Both of you changed 1 part/)).toBeVisible();
  await usable(second);
  await clash.getByText('By the first.').click();
  await press(second, 'Go on with this');
  await expect(named(second, 'Answer · English')).toHaveValue('By the first.');
  await expect(named(second, 'Question · English')).toHaveValue('Do you engrave mugs?');
  await saves(second, 'Save as draft', 3);

  const line = second.getByRole('listitem').filter({ has: second.getByText('Version 1', { exact: true }) });
  await line.getByRole('button', { name: 'Compare' }).click();
  await press(second, 'Restore version 1');
  await expect(named(second, 'Question · English')).toHaveValue('Do you engrave cups?');
  await deletes(second);
});

test('a file is looked at line by line before it changes anything, and comes in when nothing of it is wrong', async ({
  agent,
  picture,
  usable,
}) => {
  const page = await agent('supervisor');
  await page.goto('/console/knowledge/exchange');
  const file = (text: string) => ({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const head = 'id,language,question,answer,moments,status';
  const good = 'story-vase,en,Is the vase blown by mouth?,Yes.,SMOT,draft';
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles(file(`${head}\n${good}\nstory-lid,en,Is there a lid?,Yes.,NOWHERE,draft\n`));
  await expect(page.getByText('Nothing is kept until this is mended.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'line 3' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import it' })).toBeDisabled();
  await usable(page);
  await picture(page, 'knowledge-import');
  await choose.setInputFiles(file(`${head}\n${good}\n`));
  await press(page, 'Import it');
  await expect(page.getByText('It is imported.')).toBeVisible();
  await page.goto('/console/knowledge/faq/story-vase');
  await expect(named(page, 'Question · English')).toHaveValue('Is the vase blown by mouth?');
  await deletes(page);
});

test('a script of several steps is written, found by an agent at the slash, and walked along', async ({
  visitor,
  agent,
  picture,
  usable,
}) => {
  const page = await agent('supervisor');
  await page.goto('/console/knowledge/scripts/new');
  await named(page, 'Title · English').fill('A lamp flickers, step by step');
  await press(page, 'Steps');
  await press(page, 'Add a step');
  await named(page, 'Text · English').first().fill('Does it flicker at once?');
  await named(page, 'Text · English').last().fill('Then it is the bulb.');
  await page.getByRole('button', { name: 'Add a choice' }).first().click();
  await named(page, 'Choice · English').fill('At once');
  await press(page, 'Second moment');
  await page.getByLabel('Status', { exact: true }).selectOption('published');
  await saves(page, 'Publish', 1);
  await usable(page);

  const desk = await agent('support');
  const heard = complaints(desk);
  await desk.goto('/console/knowledge?kind=scripts&q=lamp%20flickers');
  await desk.getByRole('link', { name: 'A lamp flickers, step by step' }).click();
  await expect(desk.getByText('Does it flicker at once?')).toBeVisible();
  await expect(desk.getByRole('textbox', { name: /Title/ })).toHaveCount(0);
  await desk.goto('/console/');
  await become(desk, 'Online');
  const said = 'My lamp came yesterday and it does not switch on.';
  await writes(visitor, said);
  await opens(desk, said);
  await composer(desk).pressSequentially('/lamp flickers');
  const found = desk.getByRole('listbox', { name: 'Scripts and answers' });
  await expect(found.getByRole('option', { name: 'A lamp flickers, step by step' })).toBeVisible();
  await usable(desk);
  await picture(desk, 'knowledge-slash');
  await found.getByRole('option', { name: 'A lamp flickers, step by step' }).click();
  const walk = desk.getByRole('region', { name: /Walking through/ });
  await expect(walk.getByText('Step 1')).toBeVisible();
  await expect(composer(desk)).toHaveValue('Does it flicker at once?');
  await composer(desk).press('Alt+1');
  await expect(composer(desk)).toHaveValue('Then it is the bulb.');
  await desk.reload();
  await expect(walk.getByText('Step 2, the last')).toBeVisible();
  await walk.getByRole('button', { name: 'Back' }).click();
  await expect(composer(desk)).toHaveValue('Does it flicker at once?');
  await usable(desk);
  await picture(desk, 'knowledge-walk');
  await composer(desk).press('Enter');
  await expect(heardBy(visitor).getByText('Does it flicker at once?')).toBeVisible();
  await walk.getByRole('button', { name: 'Stop' }).click();
  await expect(walk).toHaveCount(0);
  await resolves(desk);
  await become(desk, 'Offline');
  await deletes(page);
  expect(heard).toEqual([]);
});

test('the pages stand in Persian, in the dark and on a phone', async ({ agent, picture, usable }) => {
  const page = await agent('supervisor');
  await page.evaluate(() => localStorage.setItem('md.locale', '"fa"'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/console/knowledge?status=published');
  const row = page.locator('.know-row').first();
  await expect(row).toBeVisible();
  await usable(page);
  await picture(page, 'knowledge-list-fa');
  await row.getByRole('link').click();
  await expect(page.locator('[data-language="fa"] .marked').first()).toHaveCSS('direction', 'rtl');
  await usable(page);
  await picture(page, 'knowledge-editor-fa');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(await over(page)).toBeLessThanOrEqual(0);
  await usable(page);
  await picture(page, 'knowledge-editor-390');
});
