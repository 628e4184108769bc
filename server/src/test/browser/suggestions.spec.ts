import type { Page } from '@playwright/test';
import { become, composer, opens, resolves, writes } from './console';
import { expect, test } from './fixtures';

/** The console in another language, as somebody would have who comes back to it. */
async function speaks(page: Page, locale: string): Promise<void> {
  await page.evaluate(wanted => localStorage.setItem('md.locale', JSON.stringify(wanted)), locale);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

test('an agent is told in the language of their console why something is suggested, and why the moment is what it is', async ({
  visitor,
  agent,
  picture,
  usable,
}) => {
  const desk = await agent('orders');
  await become(desk, 'Online');
  const said = 'Where is my parcel? You said Tuesday.';
  await writes(visitor, said);
  await opens(desk, said);
  await composer(desk).pressSequentially('/parcel');
  const why = desk.locator('.slash-why');
  await expect(why).toHaveText(/Because .*“parcel”.* this moment/);
  await expect(desk.getByText(/They ask where/).first()).toBeVisible();
  await composer(desk).fill('');

  await speaks(desk, 'fa');
  const persian = desk.locator('form textarea').last();
  await persian.pressSequentially('/parcel');
  await expect(why).toHaveText(/چون .*«.*parcel.*».*لحظه/);
  await expect(desk.getByText(/They ask|They say/)).toHaveCount(0);
  await usable(desk);
  await picture(desk, 'suggestions-why-fa');
  await persian.fill('');

  await speaks(desk, 'en');
  await expect(composer(desk)).toBeVisible();
  await resolves(desk);
  await become(desk, 'Offline');
});
