import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { become, chats, resolves } from './console';
import { expect, test } from './fixtures';
import { asks } from './rules';

const words = (code: string): Record<string, string> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../agent-console/src/words/${code}.json`, import.meta.url)), 'utf8'),
  );

/** The key of W, and what it writes on a keyboard of the language. */
const keyboards = { en: 'w', fa: 'ص', ar: 'ص', lv: 'w' } as const;

test('in every language a moment is corrected by keyboard alone, and its reason stands in the conversation', async ({
  agent,
  visitor,
}) => {
  const desk = await agent('support');
  await become(desk, 'Online');
  for (const [code, key] of Object.entries(keyboards)) {
    const say = words(code);
    const text = `It does not switch on, ${code}`;
    await asks(visitor, text);
    await chats(desk).getByRole('link', { name: text }).click();
    await desk.evaluate(wanted => localStorage.setItem('md.locale', JSON.stringify(wanted)), code);
    await desk.reload();
    await expect(desk.locator('html')).toHaveAttribute('lang', code);
    await expect(desk.getByRole('region', { name: say['why.title'] })).toBeVisible();
    await desk.getByRole('heading', { level: 1 }).click();
    // as a keyboard of that language sends it
    await desk.evaluate(written => {
      const pressed = { key: written, code: 'KeyW', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', pressed));
    }, key);
    const sheet = desk.getByRole('dialog', { name: say['why.correctTitle'] });
    await expect(sheet.getByRole('searchbox')).toBeFocused();
    await sheet.getByLabel(say['why.reason'] as string).focus();
    await desk.keyboard.type(`reason ${code}`);
    await desk.keyboard.press('Enter');
    await expect(sheet.getByRole('searchbox')).toBeFocused();
    await desk.keyboard.type(say['moment.AMOT'] as string);
    await desk.keyboard.press('Enter');
    await expect(sheet).toHaveCount(0);
    await expect(desk.getByText(say['why.corrected'] as string).first()).toBeVisible();
    await expect(desk.getByRole('region', { name: say['talk.entries'] }).getByText(`reason ${code}`)).toBeVisible();
    await desk.evaluate(() => localStorage.setItem('md.locale', '"en"'));
    await desk.reload();
    await expect(desk.getByRole('region', { name: 'Why this moment' })).toBeVisible();
    await resolves(desk);
  }
  await become(desk, 'Offline');
});
