import { AtTheDesk } from './desk';
import { expect, test } from './fixtures';
import { end, field, open, panel, say, widget } from './widget';

test('words written in the shop are acknowledged and still there after a reload', async ({ visitor, picture }) => {
  await open(visitor);
  await say(visitor, 'Does this kettle fit on a small stove?');
  await expect(panel(visitor).getByText(/Sent|Read/)).toBeVisible();
  await picture(visitor, 'widget-said');
  await visitor.reload();
  await expect(panel(visitor).getByText('Does this kettle fit on a small stove?')).toBeVisible();
});

test('a talk with a person: joined, typing, read, answered, ended, rated', async ({ visitor, page, picture }) => {
  const nora = await AtTheDesk.sit(page, 'orders');
  await open(visitor);
  await say(visitor, 'Where is my parcel?');
  const { conversation, gen, top } = await nora.hears('assigned');
  await expect(panel(visitor).getByText(/has joined/)).toBeVisible();
  await nora.says({ type: 'mark', conversation, read: top });
  await expect(panel(visitor).getByText('Read')).toBeVisible();
  await nora.says({ type: 'typing', conversation, on: true });
  await expect(panel(visitor).getByText(/is typing/)).toBeAttached();
  await nora.says({ type: 'say', conversation, gen, text: 'On its way: https://shop.example/track' });
  const link = panel(visitor).getByRole('link', { name: 'https://shop.example/track' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer ugc');
  await picture(visitor, 'widget-talk');
  await widget(visitor).getByRole('button', { name: 'Close chat' }).click();
  await nora.says({ type: 'say', conversation, gen, text: 'It should be with you tomorrow.' });
  await expect(widget(visitor).getByRole('button', { name: 'Chat with us, 1 unread message' })).toBeVisible();
  await open(visitor);
  await nora.says({ type: 'act', name: 'resolve', conversation, gen });
  await panel(visitor).getByRole('button', { name: 'Yes' }).click();
  await panel(visitor).getByRole('radio', { name: '4 of 5' }).check({ force: true });
  await picture(visitor, 'widget-rating');
  await panel(visitor).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel(visitor).getByText('You gave 4 of 5')).toBeVisible();
});

test('a conversation that has ended goes on when the visitor wants it to', async ({ visitor, page }) => {
  const nora = await AtTheDesk.sit(page, 'orders');
  await open(visitor);
  await say(visitor, 'Where is my parcel?');
  const { conversation, gen } = await nora.hears('assigned');
  await nora.says({ type: 'act', name: 'resolve', conversation, gen });
  await panel(visitor).getByRole('button', { name: 'Go on with this one' }).click();
  await expect(panel(visitor).getByText('This conversation goes on')).toBeVisible();
  await say(visitor, 'It has not come after all.');
  await nora.hears('entry', { conversation, text: 'It has not come after all.' });
  await end(visitor);
});

test('TRK1 what happens just before a page is left reaches the desk, too', async ({ visitor }) => {
  const sent = new Map<string, string[]>();
  const done = new Set<string>();
  visitor.on('websocket', socket => {
    socket.on('framesent', ({ payload }) => {
      const { type, ref, events = [] } = JSON.parse(String(payload));
      if (type === 'track') sent.set(ref, [...(sent.get(ref) ?? []), ...events.map((e: { name: string }) => e.name)]);
    });
    socket.on('framereceived', ({ payload }) => {
      const { type, ref } = JSON.parse(String(payload));
      if (type === 'done') done.add(ref);
    });
  });
  const acknowledged = () => [...sent].filter(([ref]) => done.has(ref)).flatMap(([, names]) => names);
  await visitor.goto('/shop/p/tarn-kettle');
  await visitor.getByRole('button', { name: 'Add to cart' }).click();
  await expect(visitor.getByText('is in your cart')).toBeVisible();
  await visitor.goto('/shop/checkout');
  const form = visitor.getByRole('main');
  for (const [label, value] of [
    ['Name', 'Ada Moss'],
    ['E-mail', 'ada@example.com'],
    ['Street and number', 'Lane 1'],
    ['Postal code', '10115'],
    ['City', 'Berlin'],
  ] as const) {
    await form.getByLabel(label).fill(value);
  }
  await visitor.getByRole('button', { name: /Order and pay/ }).click();
  await expect(visitor).toHaveURL(/\/shop\/thanks\/\d+$/);
  await expect
    .poll(acknowledged)
    .toEqual(expect.arrayContaining(['add_to_cart', 'begin_checkout', 'add_payment_info', 'purchase']));
});

test('what comes while the next page loads is told to that page', async ({ visitor, page }) => {
  const nora = await AtTheDesk.sit(page, 'orders');
  await open(visitor);
  await say(visitor, 'Where is my parcel?');
  const { conversation, gen } = await nora.hears('assigned');
  await visitor.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener('momentdesk:moment:changed', event => heard.push((event as CustomEvent).detail.moment));
  });
  // the page before has been left when the next one asks for this
  await visitor.route('**/widget/loader.js', async route => {
    await nora.says({ type: 'act', name: 'moment', conversation, gen, moment: 'SMOT' });
    await nora.hears('entry', { kind: 'moment', moment: 'SMOT' });
    await route.continue();
  });
  await visitor.goto('/shop/help');
  const heard = () => visitor.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(['SMOT']);
  await end(visitor);
});

test('answers come while typing and can be read in the panel', async ({ visitor, picture }) => {
  await open(visitor);
  await field(visitor).pressSequentially('where is my parcel');
  const answers = panel(visitor).getByRole('region', { name: 'Answers at once' });
  await answers.getByRole('button').first().click();
  await expect(panel(visitor).getByRole('article')).toBeVisible();
  await picture(visitor, 'widget-answer');
  await panel(visitor).getByRole('button', { name: 'No', exact: true }).click();
  await expect(panel(visitor).getByText('Sorry about that. A person can help you.')).toBeVisible();
  await panel(visitor).getByRole('button', { name: 'Ask a person' }).click();
  await expect(field(visitor)).toHaveValue('where is my parcel');
});

test('written without a network, it is kept and sent when there is one', async ({ visitor }) => {
  await open(visitor);
  await say(visitor, 'Hello');
  await expect(panel(visitor).getByText(/Sent|Read/)).toBeVisible();
  await visitor.context().setOffline(true);
  await visitor.evaluate(() => window.dispatchEvent(new Event('offline')));
  await say(visitor, 'Written in a tunnel');
  await visitor.context().setOffline(false);
  await expect(panel(visitor).getByText(/Sent|Read/)).toBeVisible({ timeout: 45_000 });
  await expect(panel(visitor).getByText('Written in a tunnel')).toHaveCount(1);
});

for (const [name, width, height] of [
  ['phone', 360, 640],
  ['zoomed', 320, 256],
] as const) {
  test(`on a ${name} screen the panel fills it and nothing is cut off`, async ({ visitor, picture }) => {
    await visitor.setViewportSize({ width, height });
    await open(visitor);
    await expect
      .poll(async () => Object.values((await panel(visitor).boundingBox()) ?? {}).map(Math.round))
      .toEqual([0, 0, width, height]);
    await say(
      visitor,
      'A rather long message that has to be broken into several lines on a screen as small as this one',
    );
    const send = await panel(visitor).getByRole('button', { name: 'Send', exact: true }).boundingBox();
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(height);
    const wider = await panel(visitor).evaluate(element => element.scrollWidth > element.clientWidth);
    expect(wider).toBe(false);
    await picture(visitor, `widget-${name}`);
  });
}
