import { expect, test } from './fixtures';
import { complaints, end, field, open, panel, say, troubles, widget } from './widget';

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

test('in a right-to-left language everything changes sides', async ({ visitor, picture }) => {
  await visitor.evaluate(() =>
    (window as unknown as { momentdesk(...c: unknown[]): void }).momentdesk('setLocale', 'ar-XB'),
  );
  await widget(visitor).locator('.launcher').click();
  const dialog = widget(visitor).getByRole('dialog');
  await expect(dialog).toHaveAttribute('dir', 'rtl');
  const box = await dialog.boundingBox();
  expect(box?.x).toBeLessThan(100);
  // the questions under the greeting are the shop's articles, which know no such language
  await expect(dialog.locator('.answers')).toBeVisible();
  const words = await dialog.evaluate(element => {
    const own = element.cloneNode(true) as HTMLElement;
    for (const article of own.querySelectorAll('.answers .answer')) article.remove();
    return own.textContent ?? '';
  });
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

test('a moment link opens the widget about one order, says so, and leaves the address', async ({
  visitor,
  picture,
}) => {
  const sent: { type: string; text?: string; order?: string }[] = [];
  visitor.on('websocket', socket => socket.on('framesent', ({ payload }) => sent.push(JSON.parse(String(payload)))));
  await visitor.goto('/shop?momentdesk_order=D-1001#top');
  await expect(panel(visitor).getByText('About order D-1001')).toBeVisible();
  expect(new URL(visitor.url()).search).toBe('');
  await picture(visitor, 'widget-about');
  await say(visitor, 'Can I still change the colour?');
  await expect(panel(visitor).getByText('About order D-1001')).toBeHidden();
  await expect.poll(() => sent.find(({ type }) => type === 'say')).toMatchObject({ order: 'D-1001' });
  await end(visitor);
});
