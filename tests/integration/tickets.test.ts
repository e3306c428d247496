import { expect, test } from 'vitest';
import { type Background, JIRA, OWN, startBackground } from './background';

const FRAME = { id: OWN.id, url: `${OWN.origin}/sidebar.html`, tab: { id: 7 } };

async function ticketOf({ ask }: Background): Promise<string> {
  const { address } = await ask('page.ticket', {}, JIRA);
  return new URL(address).hash.slice(1);
}

test('a frame redeems the ticket of its own tab, once', async () => {
  const background = startBackground();
  const ticket = await ticketOf(background);
  expect(await background.ask('ticket.redeem', { ticket }, FRAME)).toEqual({ tabId: 7 });
  await expect(background.ask('ticket.redeem', { ticket }, FRAME)).rejects.toMatchObject({
    code: 'notAllowed',
  });
});

test.each([
  ['another tab', { ...FRAME, tab: { id: 8 } }],
  ['no tab', { id: OWN.id, url: FRAME.url }],
])('a ticket is good for nobody in %s, and is spent by the try', async (_, stranger) => {
  const background = startBackground();
  const ticket = await ticketOf(background);
  for (const sender of [stranger, FRAME]) {
    await expect(background.ask('ticket.redeem', { ticket }, sender)).rejects.toMatchObject({
      code: 'notAllowed',
    });
  }
});

test('a ticket lives ten seconds', async () => {
  const background = startBackground();
  const early = await ticketOf(background);
  background.pass({ ms: 8_000 });
  await expect(background.ask('ticket.redeem', { ticket: early }, FRAME)).resolves.toBeDefined();
  const late = await ticketOf(background);
  background.pass({ ms: 9_500 });
  await expect(background.ask('ticket.redeem', { ticket: late }, FRAME)).rejects.toMatchObject({
    code: 'notAllowed',
  });
});

test('a ticket rings no bell and is in no backup', async () => {
  const background = startBackground();
  const ticket = await ticketOf(background);
  expect(background.commits).toEqual([]);
  const backup = await background.ask('backup.page', { revision: null, after: null });
  expect(JSON.stringify(backup)).not.toContain(ticket);
});
