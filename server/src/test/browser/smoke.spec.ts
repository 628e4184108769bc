import { expect, test } from './fixtures';

test('the start page opens', async ({ page, picture }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await picture(page, 'start');
});
