import type { Reason } from '@momentdesk/widget/protocol';
import { expect, test } from 'vitest';
import { because } from '../src/talk/because.ts';
import { load } from '../src/words/words.tsx';

const why: Reason[] = [
  { code: 'fact', of: 'order.late' },
  { code: 'words', of: 'parcel, where' },
  { code: 'moment', of: 'AMOT' },
];
const said = async (reasons: Reason[], locale: string) =>
  because(reasons, (await load(locale)).words, locale)?.replace(/[\u2068\u2069\u200f]/g, '');

test('why something is suggested is a sentence in the language of the agent', async () => {
  expect(await said(why, 'en')).toBe(
    'Because the order is late, the text speaks of “parcel” “where”, and the text is written for this moment',
  );
  expect(await said(why, 'fa')).toBe(
    'چون سفارش دیر کرده است، متن دربارهٔ «parcel» «where» است، و متن برای این لحظه نوشته شده است',
  );
  expect(await said(why.slice(0, 2), 'ar')).toBe('السبب: الطلب متأخر والنص يتحدث عن «parcel» «where»');
  expect(await said(why.slice(0, 1), 'lv')).toBe('Jo pasūtījums kavējas');
});

test('what there are no words for is left out', async () => {
  expect(await said([{ code: 'fact', of: 'weather.rain' }], 'en')).toBeUndefined();
  expect(await said([{ code: 'magic' as 'fact', of: 'x' }, ...why.slice(0, 1)], 'en')).toBe(
    'Because the order is late',
  );
  expect(await said([], 'en')).toBeUndefined();
});
