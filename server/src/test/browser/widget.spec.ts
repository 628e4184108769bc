import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { AtTheDesk } from './desk';
import { expect, test } from './fixtures';

const widget = (page: Page): Locator => page.locator('momentdesk-widget');
const panel = (page: Page): Locator => widget(page).getByRole('dialog', { name: 'Chat' });
const field = (page: Page): Locator => panel(page).getByLabel('Your message');

async function open(page: Page): Promise<void> {
  await widget(page)
    .getByRole('button', { name: /Chat with us/ })
    .click();
  await expect(panel(page)).toBeVisible();
}

async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
  await expect(panel(page).getByRole('log').getByText(text)).toBeVisible();
}

/** Leaves nobody's chat at a desk: the next test may sit there. */
async function end(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'More' }).click();
  await panel(page).getByRole('button', { name: 'End this chat' }).click();
  await expect(panel(page).getByText('This conversation has ended').last()).toBeVisible();
}

/** What of the widget is hard to use for somebody; the shop's page has its own test. */
async function troubles(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).include('momentdesk-widget').withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(n => n.target).join(', ')})`);
}

/** What the page's policy and the page itself complain about. */
function complaints(page: Page): string[] {
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
  await panel(visitor).getByRole('button', { name: 'Ask a person' }).click();
  await expect(field(visitor)).toHaveValue('where is my parcel');
});

test('everything is done by keyboard, and focus returns', async ({ visitor }) => {
  const launcher = widget(visitor).getByRole('button', { name: /Chat with us/ });
  await launcher.focus();
  await visitor.keyboard.press('Enter');
  await expect(field(visitor)).toBeFocused();
  await visitor.keyboard.type('By keyboard');
  await visitor.keyboard.press('Shift+Enter');
  await visitor.keyboard.type('alone');
  await visitor.keyboard.press('Enter');
  await expect(panel(visitor).getByText('By keyboard\nalone')).toBeVisible();
  await expect(field(visitor)).toBeFocused();
  for (let stop = 0; stop < 12; stop++) {
    await visitor.keyboard.press('Tab');
    const inside = await widget(visitor).evaluate(host => document.activeElement === host);
    expect(inside, 'Tab stays in the panel').toBe(true);
  }
  await visitor.keyboard.press('Escape');
  await expect(panel(visitor)).toBeHidden();
  await expect(launcher).toBeFocused();
});

test('nothing in the panel is hard to use for somebody', async ({ visitor }) => {
  await open(visitor);
  expect(await troubles(visitor)).toEqual([]);
  await say(visitor, 'Hello');
  expect(await troubles(visitor)).toEqual([]);
});

test('targets are at least 24 pixels wide and high', async ({ visitor }) => {
  await open(visitor);
  await say(visitor, 'Hello');
  for (const button of await panel(visitor).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

test('SEC9 whatever is written stays words', async ({ visitor }) => {
  const heard = complaints(visitor);
  await open(visitor);
  const payloads = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '"><svg onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '\u202Eevil\u2066 text',
  ];
  for (const payload of payloads) await say(visitor, payload);
  await expect(panel(visitor).locator('.text img, .text script, .text svg, .text a')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('SEC12 a page with polluted prototypes, hostile styles and a second loader keeps one widget that works', async ({
  page,
}) => {
  const heard = complaints(page);
  await page.addInitScript(() => {
    Object.assign(Object.prototype, { polluted: 'yes', site: 'pk_evil' });
    Object.assign(Array.prototype, { extra: () => 'yes' });
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'body * { all: unset !important; display: none !important } momentdesk-widget { opacity: 0 !important; transform: scale(0) !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
  });
  await page.route('**/shop/', async route => {
    const answer = await route.fetch();
    const loader = '<script async src="/widget/loader.js?again" data-site="pk_demo"></script>';
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</head>', `${loader}</head>`) });
  });
  await page.goto('/shop/');
  await expect(widget(page)).toHaveCount(1);
  await open(page);
  await say(page, 'Still here');
  expect(heard.filter(text => /momentdesk|widget|Content Security|Trusted/i.test(text))).toEqual([]);
});

test('where the browser keeps nothing, the widget works until the page is left', async ({ page }) => {
  await page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, kind, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/shop/');
  await open(page);
  await say(page, 'Nothing is kept');
  await expect(panel(page).getByText(/Sent|Read/)).toBeVisible();
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

test('in a right-to-left language everything changes sides', async ({ visitor, picture }) => {
  await visitor.evaluate(() =>
    (window as unknown as { momentdesk(...c: unknown[]): void }).momentdesk('setLocale', 'ar-XB'),
  );
  await widget(visitor).locator('.launcher').click();
  const dialog = widget(visitor).getByRole('dialog');
  await expect(dialog).toHaveAttribute('dir', 'rtl');
  const box = await dialog.boundingBox();
  expect(box?.x).toBeLessThan(100);
  const words = await dialog.evaluate(element => element.textContent ?? '');
  expect(words).not.toMatch(/[a-z]{3}/i);
  await picture(visitor, 'widget-rtl');
  expect(await troubles(visitor)).toEqual([]);
});

test('shutting down and destroying leave nothing behind', async ({ visitor }) => {
  await open(visitor);
  await say(visitor, 'Goodbye');
  const left = await visitor.evaluate(async () => {
    const page = window as unknown as { momentdesk?: (...c: unknown[]) => unknown };
    page.momentdesk?.('destroy');
    await new Promise(resolve => setTimeout(resolve, 300));
    return {
      api: typeof page.momentdesk,
      elements: document.querySelectorAll('momentdesk-widget').length,
      kept: Object.keys(localStorage).filter(key => key.startsWith('momentdesk:')),
    };
  });
  expect(left).toEqual({ api: 'undefined', elements: 0, kept: [] });
});
