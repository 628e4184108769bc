import { become, complaints, composer, heardBy, opens, resolves, said, tickets, writes } from './console';
import { expect, test } from './fixtures';

test('signing in: a wrong password is told, a demo account is one press, logging out ends it', async ({
  page,
  picture,
  usable,
}) => {
  await page.goto('/console/');
  await page.getByLabel('E-mail').fill('support@demo.shop');
  await page.getByLabel('Password').fill('not it');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('do not belong together');
  await usable(page);
  await picture(page, 'console-login');
  await page.getByRole('button', { name: /Support$/ }).click();
  await expect(page.getByRole('button', { name: /Your status/ })).toBeVisible();
  await page.getByRole('button', { name: /^Settings of/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to your desk' })).toBeVisible();
});

test('SEC4_anotherDeskSeesNothingOfItAndASupervisorReadsAlong', async ({ visitor, agent, picture }) => {
  const desk = await agent('support');
  await become(desk, 'Online');
  await writes(visitor, 'My teapot came broken in two.');
  await opens(desk, 'My teapot came broken in two.');
  const address = new URL(desk.url()).pathname;

  const other = await agent('sales');
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  await expect(other.getByRole('button', { name: /^Sales/ })).toBeVisible();
  await expect(other.getByRole('button', { name: /^Support/ })).toHaveCount(0);

  const supervisor = await agent('supervisor');
  await supervisor.goto(address);
  await expect(said(supervisor).getByText('My teapot came broken in two.')).toBeVisible();
  await expect(supervisor.getByRole('button', { name: /^Loyalty/ })).toBeVisible();
  await composer(desk).fill('I am sorry to hear that.');
  await composer(desk).press('Enter');
  await expect(said(supervisor).getByText('I am sorry to hear that.')).toBeVisible();
  await picture(supervisor, 'console-supervisor');
  await supervisor.keyboard.press('n');
  await supervisor.keyboard.type('Offer a new one, please.');
  await supervisor.keyboard.press('Enter');
  await expect(said(desk).getByText('Offer a new one, please.')).toBeVisible();
  await expect(heardBy(visitor).getByText('Offer a new one, please.')).toHaveCount(0);
  await resolves(desk);
  await become(desk, 'Offline');
});

test('ACT1_aSupervisorGivesAConversationAwayAndItIsTaggedMarkedAndSetAsideByKeys', async ({
  visitor,
  agent,
  picture,
  usable,
}) => {
  const desk = await agent('support');
  const supervisor = await agent('supervisor');
  await become(desk, 'Offline');
  await writes(visitor, 'My new kettle is broken, its spout came off.');
  const waiting = supervisor.getByRole('link', { name: /My new kettle is broken, its spout/ });
  const desks = supervisor.getByRole('region', { name: 'Desks' });
  await desks.getByRole('button', { name: /^Support/ }).click();
  await waiting.click();
  await expect(said(supervisor).getByText('My new kettle is broken, its spout came off.')).toBeVisible();
  await supervisor.keyboard.press('g');
  await supervisor.getByRole('menuitem', { name: /^Sara/ }).click();
  await expect(supervisor.getByText('Assigned to Sara.')).toBeVisible();
  await tickets(desk).getByRole('link', { name: 'My new kettle is broken, its spout came off.' }).click();
  await expect(said(desk).getByText('My new kettle is broken, its spout came off.')).toBeVisible();

  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('l');
  await desk.keyboard.type('leaks');
  await desk.keyboard.press('Enter');
  await picture(desk, 'console-tags');
  await usable(desk);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('list', { name: 'Tags' }).getByText('leaks')).toBeVisible();
  await desk.keyboard.press('h');
  await desk.getByRole('menuitem', { name: /^Pain point/ }).press('Enter');
  await desk.keyboard.type('Spouts drip.');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Marked. It will be passed on.')).toBeVisible();
  await desk.keyboard.press('p');
  await desk.getByRole('menuitem', { name: /^Tomorrow morning/ }).waitFor();
  await desk.keyboard.type('tomorrow');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/set it aside until .*9:00/)).toBeVisible();
  await picture(desk, 'console-aside');
  await usable(desk);
  await desk.goto('/console/');
  await desk
    .getByRole('region', { name: 'Set aside' })
    .getByRole('link', { name: /My new kettle is broken/ })
    .click();
  await expect(said(desk).getByText(/set it aside until/)).toBeVisible();
  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('t');
  await expect(composer(desk)).toBeVisible();
  await expect(desk.getByRole('list', { name: 'Tags' }).getByText('leaks')).toBeVisible();
  await resolves(desk);
});

test('ACT4_theBoardShowsASupervisorWhoWaitsAndWhoIsThere', async ({ visitor, agent, picture, usable }) => {
  const desk = await agent('support');
  await become(desk, 'Offline');
  await writes(visitor, 'My new kettle is broken, it hums.');
  const supervisor = await agent('supervisor');
  await supervisor.getByRole('button', { name: /Your status/ }).focus();
  await supervisor.keyboard.press('b');
  await expect(supervisor).toHaveURL(/\/console\/board$/);
  const desks = supervisor.getByRole('table', { name: 'Desks' });
  const support = desks.getByRole('row', { name: /^Support/ });
  await expect(support.getByRole('cell').nth(1)).not.toHaveText('0');
  await support.getByRole('button').click();
  await expect(desks.getByRole('link', { name: /My new kettle is broken, it hums/ })).toBeVisible();
  const sara = supervisor.getByRole('table', { name: 'People' }).getByRole('row', { name: /^Sara/ });
  await expect(sara.getByText('Offline')).toBeVisible();
  await become(desk, 'Online');
  await expect(sara.getByText('Online')).toBeVisible();
  await picture(supervisor, 'console-board');
  await usable(supervisor);
  await supervisor.setViewportSize({ width: 390, height: 800 });
  await expect(desks).toBeVisible();
  await expect(supervisor.getByRole('region', { name: 'Your chats' })).toBeHidden();
  await picture(supervisor, 'console-board-390');
  await usable(supervisor);
  await desk.getByRole('link', { name: /My new kettle is broken, it hums/ }).click();
  await desk.getByRole('button', { name: 'Take', exact: true }).click();
  await resolves(desk);
  await become(desk, 'Offline');
});

test('SEC9_SEC10_whatAVisitorWritesIsOnlyEverText', async ({ visitor, agent }) => {
  const desk = await agent('support');
  const heard = complaints(desk);
  await become(desk, 'Online');
  const nasty = '<img src=x onerror=alert(1)> "><script>alert(2)</script> javascript:alert(3) {{7*7}} ‮gnp.exe';
  await writes(visitor, 'My kettle is broken and does not switch on');
  await opens(desk, 'My kettle is broken and does not switch on');
  await writes(visitor, nasty);
  await expect(said(desk).getByText('<script>alert(2)</script>')).toBeVisible();
  await expect(said(desk).getByRole('link')).toHaveCount(0);
  await writes(visitor, 'It is this one: https://shop.example/p/7?a=1.');
  const link = said(desk).getByRole('link', { name: 'https://shop.example/p/7?a=1' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer ugc');
  await expect(desk.locator('img')).toHaveCount(0);
  await resolves(desk);
  await become(desk, 'Offline');
  expect(heard).toEqual([]);
});

test('right to left, narrow and on a phone nothing is cut off or out of reach', async ({
  visitor,
  agent,
  picture,
  usable,
}) => {
  const desk = await agent('support');
  await become(desk, 'Online');
  await writes(visitor, 'سلام، the kettle does not switch on');
  await opens(desk, 'سلام، the kettle does not switch on');
  await desk.evaluate(() => localStorage.setItem('md.locale', '"ar-XB"'));
  await desk.reload();
  await expect(desk.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(desk.locator('.said').first()).toBeVisible();
  await picture(desk, 'console-rtl');
  await usable(desk);
  await desk.evaluate(() => localStorage.removeItem('md.locale'));
  for (const width of [900, 390]) {
    await desk.setViewportSize({ width, height: 800 });
    await desk.reload();
    await expect(said(desk).getByText('سلام، the kettle does not switch on')).toBeVisible();
    const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(desk, `console-${width}`);
    await usable(desk);
  }
  await desk.setViewportSize({ width: 1280, height: 800 });
  await resolves(desk);
  await become(desk, 'Offline');
});
