import type { WebSocketRoute } from '@playwright/test';
import { become, complaints, composer, heardBy, opens, resolves, said, tickets, widget, writes } from './console';
import { expect, test } from './fixtures';

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
  const scripts = desk.getByRole('listbox', { name: 'Scripts and answers' });
  await expect(scripts.getByRole('option').first()).toBeVisible();
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

test('ERR3_whatWasNotSentBeforeAReloadIsShownAsSendingAndGoesOutOnce', async ({ visitor, agent, picture, usable }) => {
  const desk = await agent('support');
  await become(desk, 'Online');
  await writes(visitor, 'The base of my kettle is broken.');
  await opens(desk, 'The base of my kettle is broken.');
  let cut = true;
  const sockets: WebSocketRoute[] = [];
  await desk.routeWebSocket('**/ws/agent', socket => {
    if (cut) return void socket.close({ code: 4000 });
    socket.connectToServer();
    sockets.push(socket);
  });
  // a page that never gets a connection: the words wait in the browser, and over another reload
  await desk.reload();
  cut = false;
  await desk.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(composer(desk)).toBeVisible();
  cut = true;
  for (const socket of sockets) await socket.close({ code: 4000 });
  await expect(desk.getByText(/What you type is kept/)).toBeVisible();
  await composer(desk).fill('We send you another base.');
  await composer(desk).press('Enter');
  await expect(desk.getByText(/1 message waits to be sent/)).toBeVisible();
  await picture(desk, 'console-unsent');
  await usable(desk);
  await desk.reload();
  await expect(desk.getByText(/1 message waits to be sent/)).toBeVisible();
  cut = false;
  await desk.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(heardBy(visitor).getByText('We send you another base.')).toHaveCount(1);
  await expect(said(desk).getByText('We send you another base.')).toHaveCount(1);
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
