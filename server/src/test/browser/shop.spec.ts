import { expect, type Page, test } from './fixtures';

async function checkout(page: Page, card = '4242 4242 4242 4242') {
  await page.goto('/shop/checkout');
  const form = page.getByRole('main');
  await form.getByLabel('Name').fill('Ada Moss');
  await form.getByLabel('E-mail').fill('ada@example.com');
  await form.getByLabel('Street and number').fill('Lane 1');
  await form.getByLabel('Postal code').fill('10115');
  await form.getByLabel('City').fill('Berlin');
  await form.getByLabel('Card number').fill(card);
  await page.getByRole('button', { name: /Order and pay/ }).click();
}

async function fillCart(page: Page) {
  await page.goto('/shop/p/tarn-kettle');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByText('is in your cart')).toBeVisible();
}

const reference = (page: Page) =>
  page.evaluate(() => {
    const { momentdesk } = window as unknown as { momentdesk(command: string): Promise<{ visitorRef: string }> };
    return momentdesk('ready').then(state => state.visitorRef);
  });

const strip = (page: Page) => page.getByRole('complementary', { name: 'Momentdesk demo controls' });

test('a visitor browses, compares, fills the cart, pays and follows the parcel to the review', async ({ visitor }) => {
  await visitor.getByRole('search').getByRole('searchbox').fill('kettle');
  await visitor.getByRole('search').getByRole('searchbox').press('Enter');
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('kettle');
  await visitor.getByLabel('Compare', { exact: true }).first().check();
  await visitor.goto('/shop/c/coffee');
  await visitor.getByLabel('Compare', { exact: true }).nth(1).check();
  await visitor
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click();
  await expect(visitor.getByRole('columnheader')).toHaveCount(2);

  await fillCart(visitor);
  await visitor.goto('/shop/cart');
  await expect(visitor.getByText('€89.00').first()).toBeVisible();
  await checkout(visitor);
  await expect(visitor).toHaveURL(/\/shop\/thanks\/\d+$/);
  await visitor.getByRole('link', { name: 'Follow the parcel' }).click();

  for (const [step, now] of [
    ['sent', 'Handed to the carrier'],
    ['delayed', 'Late. We are sorry'],
    ['delivered', 'Arrived. Enjoy it'],
  ] as const) {
    await strip(visitor).getByRole('button', { name: step, exact: true }).click();
    await expect(visitor.getByText(now)).toBeVisible();
    await expect(strip(visitor).getByRole('status')).toContainText('The desk was told');
  }

  await visitor.getByRole('link', { name: 'How is it?' }).click();
  await visitor.locator('label', { hasText: '5 of 5 stars' }).click();
  await visitor.getByLabel('In your words').fill('Just as I had hoped.');
  await visitor.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.getByText('this helps the next person')).toBeVisible();
});

test('a declined card keeps the cart and says why beside the field', async ({ visitor }) => {
  await fillCart(visitor);
  await checkout(visitor, '4000 0000 0000 0002');
  await expect(visitor.getByText('Your bank declined this card')).toBeVisible();
  await expect(visitor.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await expect(visitor.getByRole('link', { name: 'Cart, one thing' })).toBeVisible();
});

test('TRK4 the desk knows a guest’s order by the visitor’s reference', async ({ visitor, request }) => {
  await fillCart(visitor);
  await checkout(visitor);
  await expect(visitor).toHaveURL(/\/shop\/thanks\/\d+$/);
  const number = visitor.url().split('/').at(-1);
  const order = await request.get(`/api/v1/orders/${number}`, { headers: { authorization: 'Bearer sk_demo' } });
  expect(order.ok()).toBe(true);
  const { visitorRef, paidAt } = await order.json();
  expect(paidAt).toBeTruthy();
  expect(visitorRef).toBe(await reference(visitor));
});

test('a demo customer is known to the desk by proof', async ({ visitor }) => {
  await visitor.goto('/shop/account');
  await visitor.getByRole('button', { name: /Ella Karlsson/ }).click();
  await expect(visitor.getByRole('heading', { name: 'Good to see you, Ella' })).toBeVisible();
  await expect(visitor.getByRole('main').getByRole('link', { name: '#911' })).toBeVisible();
  await expect
    .poll(() =>
      visitor.evaluate(
        () => (window as unknown as { momentdesk(c: string): { verified: boolean } }).momentdesk('state').verified,
      ),
    )
    .toBe(true);
});

test('an advert brings somebody new', async ({ visitor }) => {
  await fillCart(visitor);
  const before = await reference(visitor);
  await strip(visitor).getByRole('button', { name: 'Arrive from an advert' }).click();
  await expect(visitor).toHaveURL(/utm_source=instagram/);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('The morning can wait a minute.');
  await expect(visitor.getByRole('link', { name: 'Cart, 0 things' })).toBeVisible();
  expect(await reference(visitor)).not.toBe(before);
});

const pages = [
  ['home', '/shop/'],
  ['category', '/shop/c/light'],
  ['product', '/shop/p/tarn-kettle'],
  ['compare', '/shop/compare?p=tarn-kettle,fold-dripper,burr-grinder'],
  ['reviews', '/shop/p/lull-lamp/reviews'],
  ['manual', '/shop/p/lull-lamp/manual'],
  ['cart', '/shop/cart'],
  ['checkout', '/shop/checkout'],
  ['help', '/shop/help'],
  ['account', '/shop/account'],
  ['club', '/shop/club'],
  ['journal', '/shop/journal/slow-mornings'],
  ['start', '/'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is usable by everybody and breaks no rule of its policy, ${colorScheme}`, async ({
    visitor,
    usable,
    picture,
  }) => {
    const broken: string[] = [];
    visitor.on('console', message => message.type() === 'error' && broken.push(message.text()));
    visitor.on('pageerror', error => broken.push(error.message));
    await visitor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await fillCart(visitor);
    for (const [name, path] of pages) {
      await visitor.goto(path);
      if (path !== '/') await visitor.locator('html[data-ready]').waitFor({ state: 'attached' });
      await usable(visitor);
      await picture(visitor, `shop-${name}-${colorScheme}`);
    }
    expect(broken).toEqual([]);
  });
}

test('a phone shows every page without scrolling sideways', async ({ visitor }) => {
  await visitor.setViewportSize({ width: 360, height: 740 });
  await fillCart(visitor);
  for (const [name, path] of pages) {
    await visitor.goto(path);
    const over = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, name).toBeLessThanOrEqual(0);
  }
});

test('the strip follows the desk through all six moments', async ({ visitor }) => {
  const write = async (words: string) => {
    await visitor.evaluate(() => (window as unknown as { momentdesk(c: string): void }).momentdesk('open'));
    const composer = visitor.getByRole('textbox', { name: 'Your message' });
    await composer.fill(words);
    await composer.press('Enter');
    await expect(visitor.getByText(words).last()).toBeVisible();
  };
  const seen = (moment: string) =>
    expect(strip(visitor).locator('[data-moment][aria-current]')).toHaveAttribute('data-moment', moment);
  const desk = () => expect(strip(visitor).getByText('the desk says')).toBeVisible();

  await visitor.goto('/shop/?utm_source=instagram&utm_medium=paid_social');
  await write('Hello, what is this all about?');
  await desk();
  await seen('STIMULUS');

  await visitor.goto('/shop/compare?p=tarn-kettle,fold-dripper,otto-moka');
  await write('Which is better for one cup a day?');
  await seen('ZMOT');

  await fillCart(visitor);
  await visitor.goto('/shop/cart');
  await write('Is there a discount if I take two?');
  await seen('FMOT');

  await checkout(visitor);
  await expect(visitor).toHaveURL(/\/shop\/thanks\/\d+$/);
  await strip(visitor).getByRole('button', { name: 'sent', exact: true }).click();
  await write('Where is my parcel?');
  await seen('AMOT');

  await strip(visitor).getByRole('button', { name: 'delivered', exact: true }).click();
  await expect(strip(visitor).getByRole('status')).toContainText('The desk was told');
  await visitor.goto('/shop/p/tarn-kettle/manual');
  await write('It does not switch on.');
  await seen('SMOT');

  await strip(visitor)
    .getByRole('button', { name: /^reviewed/ })
    .click();
  await expect(strip(visitor).getByText('orders/updated')).toBeVisible();
  await write('I love it! Do friends get something?');
  await seen('UMOT');
});
