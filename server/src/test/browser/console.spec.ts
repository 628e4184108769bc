import type { Locator, Page, WebSocketRoute } from '@playwright/test';
import { expect, test } from './fixtures';

/** What the page's policy and the page itself complain about; a refused sign-in is the browser's own line, not a complaint. */
function complaints(page: Page): string[] {
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

const widget = (visitor: Page): Locator => visitor.locator('momentdesk-widget');
const heardBy = (visitor: Page): Locator => widget(visitor).getByRole('log');

async function writes(visitor: Page, text: string): Promise<void> {
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

async function become(desk: Page, status: 'Online' | 'Offline'): Promise<void> {
  await desk.getByRole('button', { name: /Your status/ }).click();
  await desk.getByRole('menuitemradio', { name: status }).click();
  await expect(desk.getByRole('button', { name: `Your status: ${status}` })).toBeVisible();
}

const chats = (desk: Page): Locator => desk.getByRole('region', { name: 'Your chats' });
const tickets = (desk: Page): Locator => desk.getByRole('region', { name: 'Your tickets' });
const said = (desk: Page): Locator => desk.getByRole('region', { name: 'Messages' });
const composer = (desk: Page): Locator => desk.getByRole('textbox', { name: 'Reply' });

async function opens(desk: Page, text: string): Promise<void> {
  await chats(desk).getByRole('link', { name: text }).click();
  await expect(said(desk).getByText(text)).toBeVisible();
}

async function resolves(desk: Page): Promise<void> {
  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('r');
  await desk.getByRole('menuitem', { name: 'Solved', exact: true }).press('Enter');
  await expect(desk.getByText('Resolved', { exact: true })).toBeVisible();
}

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

test('a chat comes to the desk of its moment with the evidence, is answered with a script, and the answer is read', async ({
  visitor,
  agent,
  picture,
  usable,
}) => {
  const desk = await agent('support');
  const heard = complaints(desk);
  await become(desk, 'Online');
  await writes(visitor, 'My kettle arrived and it does not switch on.');
  await opens(desk, 'My kettle arrived and it does not switch on.');
  const why = desk.getByRole('region', { name: 'Why this moment' });
  await expect(why.getByText('Second moment').first()).toBeVisible();
  await expect(why.getByText(/switch on/)).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Touchpoints' }).getByText('Customer wrote')).toBeVisible();

  await composer(desk).pressSequentially('/');
  const scripts = desk.getByRole('dialog', { name: /Scripts/ });
  await expect(scripts.getByRole('menuitem').first()).toBeVisible();
  await picture(desk, 'console-scripts');
  await usable(desk);
  await desk.keyboard.press('Enter');
  await expect(composer(desk)).not.toHaveValue('');
  await composer(desk).fill('Hold the button for three seconds, please.');
  await composer(desk).press('Enter');
  await expect(heardBy(visitor).getByText('Hold the button for three seconds, please.')).toBeVisible();
  await expect(said(desk).getByText('Read', { exact: true })).toBeVisible();

  await widget(visitor).getByLabel('Your message').pressSequentially('One mo');
  await expect(desk.getByText('Typing…').first()).toBeVisible();
  const cutOff = await desk
    .getByRole('complementary')
    .evaluate(
      side => [...side.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > innerWidth).length,
    );
  expect(cutOff).toBe(0);
  await picture(desk, 'console-talk');
  await usable(desk);
  await desk.emulateMedia({ colorScheme: 'dark' });
  await picture(desk, 'console-talk-dark');
  await usable(desk);
  await resolves(desk);
  await become(desk, 'Offline');
  expect(heard).toEqual([]);
});

test('a variable without a value is a gap that must be filled before it is sent', async ({ visitor, agent }) => {
  const desk = await agent('support');
  await become(desk, 'Online');
  await writes(visitor, 'The lid of my new kettle is broken.');
  await opens(desk, 'The lid of my new kettle is broken.');
  await composer(desk).fill('Follow it at {order.trackingUrl} please.');
  await composer(desk).press('Enter');
  await expect(desk.getByText(/Fill in the gap first: order.trackingUrl/)).toBeVisible();
  await desk.keyboard.type('https://carrier.example/7');
  await composer(desk).press('Enter');
  await expect(heardBy(visitor).getByText('Follow it at https://carrier.example/7 please.')).toBeVisible();
  await resolves(desk);
  await become(desk, 'Offline');
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
  await supervisor.getByRole('button', { name: /^Support/ }).click();
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
  await desk.keyboard.press('t');
  await expect(composer(desk)).toBeVisible();
  await expect(desk.getByRole('list', { name: 'Tags' }).getByText('leaks')).toBeVisible();
  await resolves(desk);
});

test('ERR3_aLostConnectionIsShownAndWhatIsWrittenMeanwhileGoesOutOnce', async ({ visitor, agent, picture }) => {
  const desk = await agent('support');
  let sockets: WebSocketRoute[] = [];
  let cut = false;
  await desk.routeWebSocket('**/ws/agent', socket => {
    if (cut) return void socket.close({ code: 4000 });
    socket.connectToServer();
    sockets.push(socket);
  });
  await desk.reload();
  await become(desk, 'Online');
  await writes(visitor, 'The kettle leaks at the bottom.');
  await opens(desk, 'The kettle leaks at the bottom.');
  cut = true;
  for (const socket of sockets) await socket.close({ code: 4000 });
  sockets = [];
  await expect(desk.getByText(/What you type is kept/)).toBeVisible();
  await composer(desk).fill('Please unplug it.');
  await composer(desk).press('Enter');
  await expect(said(desk).getByText('Sending…')).toBeVisible();
  await picture(desk, 'console-offline');
  await writes(visitor, 'There is water on the table.');
  cut = false;
  // it may be back by itself already; a browser that is online again comes back at once
  await desk.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(said(desk).getByText('There is water on the table.')).toBeVisible({ timeout: 20_000 });
  await expect(heardBy(visitor).getByText('Please unplug it.')).toHaveCount(1);
  await expect(said(desk).getByText('Please unplug it.')).toHaveCount(1);
  await expect(desk.getByText('Sending…')).toHaveCount(0);
  await resolves(desk);
  await become(desk, 'Offline');
});

test('with nobody there it is a ticket: it waits at the desk and is taken and answered by keyboard alone', async ({
  visitor,
  agent,
  picture,
}) => {
  const desk = await agent('support');
  await become(desk, 'Offline');
  await writes(visitor, 'The handle of my pan came off.');
  const waiting = desk
    .getByRole('region', { name: 'Desks' })
    .getByRole('link', { name: /The handle of my pan came off/ });
  await expect(waiting).toBeVisible();
  await picture(desk, 'console-queue');
  for (let step = 0; step < 20 && !(await waiting.getAttribute('aria-current')); step++) {
    await desk.keyboard.press('j');
  }
  await expect(said(desk).getByText('The handle of my pan came off.')).toBeVisible();
  await desk.keyboard.press('t');
  await expect(tickets(desk).getByRole('link', { name: /The handle of my pan came off/ })).toBeVisible();
  await desk.keyboard.press('n');
  await desk.keyboard.type('Third pan this month');
  await desk.keyboard.press('Enter');
  await expect(said(desk).getByText('Third pan this month')).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('c');
  await desk.keyboard.type('We send you a new one.');
  await desk.keyboard.press('Enter');
  await expect(heardBy(visitor).getByText('We send you a new one.')).toBeVisible();
  await expect(heardBy(visitor).getByText('Third pan this month')).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Resolve');
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog', { name: 'Resolve as' }).waitFor();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Resolved', { exact: true })).toBeVisible();
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
