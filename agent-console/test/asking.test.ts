import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Held, Item } from '../src/api/items.ts';
import { addPhrase, languageOf, phraseOf, takeBack } from '../src/knowledge/asking.ts';

const answer: Item = { moments: ['AMOT'], texts: { en: { question: 'Where is it?', answer: 'On its way.' } } };
const held = (version: number, item: Item): Held => ({
  id: 'where',
  version,
  own: true,
  updatedAt: '2026-11-20T12:00:00Z',
  updatedBy: { id: 'a', name: 'Nora' },
  item,
});
const asking = { kind: 'faq', id: 'where', phrase: 'still nothing', language: 'en', reason: 'asked so' } as const;
const taking = { kind: 'faq', id: 'where', phrase: 'still nothing', tag: 'en', reason: 'not so' } as const;

type Sent = { version: number; reason: string; item?: Item };
let kept: Held;
let faster: Item[];
let sent: { url: string; body: Sent }[];

/** A server that keeps one answer, and where others are faster as often as is told. */
function reply(url: string, method: string, body: Sent | undefined): Response {
  const json = (status: number, value: unknown) => new Response(JSON.stringify(value), { status });
  if (method === 'GET' || !body) return url.endsWith('/where') ? json(200, kept) : json(404, {});
  sent.push({ url, body });
  const other = faster.shift();
  if (other) kept = held(kept.version + 1, other);
  if (body.version !== kept.version) return json(409, { detail: 'Changed meanwhile' });
  kept = held(kept.version + 1, body.item ?? answer);
  return json(200, kept);
}

beforeEach(() => {
  kept = held(3, answer);
  faster = [];
  sent = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    reply(url, init.method ?? 'GET', init.body ? JSON.parse(String(init.body)) : undefined),
  );
});

describe('a question that belongs to an answer', () => {
  test('is one of its ways to ask in the language of the question, with the version seen and a reason', async () => {
    const added = await addPhrase(asking);
    expect(sent[0]?.body).toMatchObject({ version: 3, reason: 'asked so' });
    expect(kept.item.texts.en?.asked).toEqual(['still nothing']);
    expect(added).toMatchObject({ is: 'added', tag: 'en' });
  });

  test('is added to what somebody else has saved meanwhile', async () => {
    faster = [{ ...answer, tags: ['parcel'] }];
    await addPhrase(asking);
    expect(kept.item).toMatchObject({ tags: ['parcel'], texts: { en: { asked: ['still nothing'] } } });
    expect(sent).toHaveLength(2);
  });

  test('is not tried for ever', async () => {
    faster = [answer, answer, answer];
    await expect(addPhrase(asking)).rejects.toMatchObject({ status: 409 });
    expect(sent).toHaveLength(2);
  });

  test('that is there already changes nothing, and where the language is not written nothing is sent', async () => {
    kept = held(3, { ...answer, texts: { en: { ...answer.texts.en, asked: ['still nothing'] } } });
    expect(await addPhrase(asking)).toMatchObject({ is: 'there' });
    expect(await addPhrase({ ...asking, language: 'lv' })).toMatchObject({ is: 'unwritten' });
    expect(sent).toEqual([]);
  });

  test('of an answer that is gone is told so', async () => {
    await expect(addPhrase({ ...asking, id: 'gone' })).rejects.toMatchObject({ status: 404 });
  });

  test('is taken back without what somebody else has changed since', async () => {
    await addPhrase(asking);
    kept = held(5, { ...kept.item, tags: ['parcel'] });
    await takeBack(taking);
    expect(sent.at(-1)?.body).toMatchObject({ version: 5, reason: 'not so' });
    expect(kept.item).toMatchObject({ tags: ['parcel'], texts: { en: { question: 'Where is it?', asked: [] } } });
    await takeBack(taking);
    expect(sent).toHaveLength(2);
  });

  test('is taken back once more when somebody else was faster, and not for ever', async () => {
    const asked = { ...answer, texts: { en: { ...answer.texts.en, asked: ['before', 'still nothing'] } } };
    kept = held(3, asked);
    faster = [{ ...asked, tags: ['parcel'] }];
    await takeBack(taking);
    expect(kept.item).toMatchObject({ tags: ['parcel'], texts: { en: { asked: ['before'] } } });
    kept = held(6, asked);
    faster = [asked, asked, asked];
    await expect(takeBack(taking)).rejects.toMatchObject({ status: 409 });
    expect(sent).toHaveLength(4);
  });
});

test('a phrase is one line, and a long one ends between two words', () => {
  expect(phraseOf(' where\n is  it ')).toBe('where is it');
  const long = phraseOf('parcel '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(200);
  expect(long.endsWith('parcel')).toBe(true);
  expect([...phraseOf('ک'.repeat(300))]).toHaveLength(200);
});

test('the language is that of the page, unless the letters say otherwise', () => {
  expect(languageOf('where is it', 'lv-LV')).toBe('lv');
  expect(languageOf('كم يستغرق', 'fa')).toBe('fa');
  expect(languageOf('بسته کجاست', 'en-GB')).toBe('fa');
  expect(languageOf('أين طلبي', 'en')).toBe('ar');
  expect(languageOf('where is it', null)).toBe('en');
  expect(languageOf('Kurpes ļoti smagas', 'en-GB')).toBe('lv');
});
