import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { widget as launcher } from './widget';

type Words = Record<string, string>;

const file = (path: string): Words =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'));
const demo = 'server/src/main/resources/demo';

/** Each with what a customer of a shop would write. */
const languages = [
  { locale: 'fa-IR', code: 'fa', dir: 'rtl', asks: 'سلام، کتری من روشن نمی‌شود. سفارش #1001' },
  { locale: 'ar', code: 'ar', dir: 'rtl', asks: 'مرحبًا، غلايتي لا تعمل. الطلب #1001' },
  { locale: 'lv-LV', code: 'lv', dir: 'ltr', asks: 'Labdien, mana tējkanna neieslēdzas. Pasūtījums #1001' },
] as const;

const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const { locale, code, dir, asks } of languages) {
  const widget = file(`widget-sdk/src/words/${code}.json`);
  const console = file(`agent-console/src/words/${code}.json`);

  test(`${code}: the shop and the widget speak the browser's language, on a phone too`, async ({
    browser,
    picture,
    usable,
  }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      file(`${demo}/start/words/${code}.json`).lead as string,
    );
    await usable(page);
    await picture(page, `language-${code}-start`);
    await page.goto('/shop/');
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      file(`${demo}/shop/words/${code}.json`)['hero.title'] as string,
    );
    await picture(page, `language-${code}-shop`);
    await launcher(page).getByRole('button', { name: widget['launcher.open'] }).click();
    const panel = page.getByRole('dialog', { name: widget['panel.label'] });
    await expect(panel).toHaveAttribute('dir', dir);
    await expect(panel.getByRole('heading', { name: widget['home.help'] })).toBeVisible();
    await picture(page, `language-${code}-widget-home`);
    await panel.getByLabel(widget['composer.label'] as string, { exact: true }).fill(asks);
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('log').getByText(asks)).toBeVisible();
    await expect(panel.getByText(widget['message.sent'] as string)).toBeVisible();
    await usable(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `language-${code}-widget-chat`);
    await page.setViewportSize({ width: 390, height: 800 });
    await picture(page, `language-${code}-widget-390`);
    await panel.getByRole('button', { name: widget['panel.close'] }).click();
    await page.goto('/shop/p/tarn-kettle');
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(await over(page)).toBeLessThanOrEqual(0);
    await picture(page, `language-${code}-shop-390`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await usable(page);
    await picture(page, `language-${code}-shop-product`);
    await context.close();
  });

  test(`${code}: an agent chooses the language, which is kept, and works in it`, async ({
    browser,
    agent,
    picture,
    usable,
  }) => {
    const desk = await agent('supervisor');
    await desk.getByRole('button', { name: /^Settings of/ }).click();
    await picture(desk, 'console-settings');
    const own = { fa: 'فارسی', ar: 'العربية', lv: 'Latviešu' }[code];
    await desk.getByRole('menuitemradio', { name: own }).click();
    await expect(desk.locator('html')).toHaveAttribute('dir', dir);
    await desk.reload();
    await expect(desk.getByRole('region', { name: console['list.mine'] })).toBeVisible();
    await expect(desk.getByRole('heading', { name: console['board.title'] })).toBeVisible();
    await usable(desk);
    await picture(desk, `language-${code}-board`);
    const visitor = await (await browser.newContext({ locale })).newPage();
    await visitor.goto('/shop/');
    await launcher(visitor).getByRole('button', { name: widget['launcher.open'] }).click();
    await visitor.getByLabel(widget['composer.label'] as string, { exact: true }).fill(asks);
    await visitor.keyboard.press('Enter');
    const desks = desk.getByRole('region', { name: console['list.desks'], exact: true });
    const folded = desks.getByRole('button', { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
    await desks.getByRole('link', { name: asks }).first().click();
    await expect(desk.getByRole('region', { name: console['talk.entries'] }).getByText(asks)).toBeVisible();
    await expect(desk.getByText('1001').first()).toBeVisible();
    await expect(desk.getByText(/The message|They say|They are/)).toHaveCount(0);
    await usable(desk);
    await picture(desk, `language-${code}-talk`);
    await desk.emulateMedia({ colorScheme: 'dark' });
    await desk.setViewportSize({ width: 390, height: 800 });
    expect(await over(desk)).toBeLessThanOrEqual(0);
    await picture(desk, `language-${code}-talk-390`);
    await visitor.context().close();
  });
}
