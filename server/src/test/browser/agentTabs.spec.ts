import { become, composer, heardBy, opens, resolves, said, tickets, widget, writes } from './console';
import { expect, type Page, test } from './fixtures';

const desks = (desk: Page) => desk.getByRole('region', { name: 'Desks' });

/** Another tab beside it, of the same agent. */
async function twoTabs(one: Page): Promise<[Page, Page]> {
  const two = await one.context().newPage();
  await two.goto('/console/');
  return [one, two];
}

test('what an agent does in one tab is right in the other: status, words, typing, taking, resolving', async ({
  visitor,
  agent,
}) => {
  const [one, two] = await twoTabs(await agent('support'));
  await become(one, 'Online');
  await expect(two.getByRole('button', { name: 'Your status: Online' })).toBeVisible();

  const question = 'My kettle is broken, says the first tab.';
  await writes(visitor, question);
  for (const tab of [one, two]) await opens(tab, question);
  await composer(one).fill('An answer from the first.');
  await composer(one).press('Enter');
  await composer(two).fill('An answer from the second.');
  await composer(two).press('Enter');
  for (const shown of [said(one), said(two), heardBy(visitor)]) {
    await expect(shown.getByText('An answer from the first.')).toHaveCount(1);
    await expect(shown.getByText('An answer from the second.')).toHaveCount(1);
  }
  for (const tab of [one, two]) await expect(tab.getByText('Sending…')).toHaveCount(0);

  await composer(one).pressSequentially('I am wri');
  await expect(
    heardBy(visitor)
      .page()
      .getByText(/is typing/),
  ).toBeAttached();
  for (const tab of [one, two]) await expect(tab.getByText(/Typing…|is typing…/)).toHaveCount(0);
  await composer(one).fill('');
  await widget(visitor).getByLabel('Your message').pressSequentially('One mo');
  for (const tab of [one, two]) await expect(tab.getByText('Typing…').first()).toBeVisible();

  await resolves(one);
  await expect(two.getByText('Resolved', { exact: true })).toBeVisible();
  await expect(composer(two)).toHaveCount(0);
  await become(two, 'Offline');
  await expect(one.getByRole('button', { name: 'Your status: Offline' })).toBeVisible();
});

test('a ticket taken in one tab is the agent’s own in the other, and may be answered there', async ({
  visitor,
  agent,
}) => {
  const [one, two] = await twoTabs(await agent('support'));
  await become(one, 'Offline');
  const question = 'The lid of my teapot is broken, for two tabs.';
  await writes(visitor, question);
  for (const tab of [one, two]) await expect(desks(tab).getByRole('link', { name: question })).toBeVisible();
  await desks(one).getByRole('link', { name: question }).click();
  await one.getByRole('button', { name: 'Take', exact: true }).click();
  for (const tab of [one, two]) {
    await expect(tickets(tab).getByRole('link', { name: question })).toBeVisible();
    await expect(desks(tab).getByRole('link', { name: question })).toHaveCount(0);
  }
  await tickets(two).getByRole('link', { name: question }).click();
  await composer(two).fill('We send you another lid.');
  await composer(two).press('Enter');
  for (const shown of [said(one), said(two), heardBy(visitor)])
    await expect(shown.getByText('We send you another lid.')).toHaveCount(1);
  await resolves(two);
  await expect(one.getByText('Resolved', { exact: true })).toBeVisible();
});
