import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** How long a visitor waits for the first answer, from the last key to the picture of it on the screen. */

type Question = { locale: string; text: string; article: string[] };
/** Milliseconds since the page began; `shown` is missing where nothing came. */
type Asked = { text: string; at: number; shown?: number; answers?: number };
type Taken = { typed: number; asked: Asked[] };

const LANGUAGES = ['en', 'fa', 'ar', 'lv'];
const EACH = 8;
/** These many of a question's last letters are typed, at the pace of somebody who is used to it; what is before them stands there already. */
const TYPED = 12;
const PACE = [90, 140, 210, 110, 170, 130];
/** Longer than any answer takes. */
const REST = 1_500;

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const target = place('../../../target/');
const questions: Question[] = JSON.parse(readFileSync(place('../resources/knowledge/questions.json'), 'utf8'));
const some = LANGUAGES.flatMap(locale =>
  questions.filter(each => each.locale === locale && each.article.length > 0).slice(0, EACH),
);

/** Notes when the last key was pressed, what is asked of the server, and when its answer has been painted. */
function watch(): void {
  const taken: Taken = { typed: 0, asked: [] };
  const refs = new Map<string, Asked>();
  Object.assign(window, { taken });
  addEventListener('keydown', event => (taken.typed = event.timeStamp), { capture: true });
  const painted = (then: () => void) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = then;
      after.port2.postMessage(undefined);
    });
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const frame = JSON.parse(data);
        const asked = frame.type === 'suggested' && refs.get(frame.ref);
        // the widget's own listener comes next, and draws in this turn
        if (asked) painted(() => Object.assign(asked, { shown: performance.now(), answers: frame.faq.length }));
      });
    }
    override send(data: string): void {
      const frame = JSON.parse(data);
      if (frame.type === 'ask' && frame.text) {
        const asked = { text: frame.text, at: performance.now() };
        refs.set(frame.ref, asked);
        taken.asked.push(asked);
      }
      super.send(data);
    }
  };
}

async function visits(browser: Browser, locale: string, roundTrip: number): Promise<Page> {
  const context = await browser.newContext({ locale });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto('/shop/');
  if (roundTrip > 0) {
    const tools = await context.newCDPSession(page);
    const conditions = { offline: false, latency: roundTrip, downloadThroughput: -1, uploadThroughput: -1 };
    await tools.send('Network.emulateNetworkConditions', conditions);
  }
  return page;
}

/** Types the end of a question; returns how long its answer took from the last key, unless there is none. */
async function asks(page: Page, text: string): Promise<{ wait: number; sent: number } | undefined> {
  const box = page.locator('momentdesk-widget').getByRole('textbox').first();
  const letters = [...text.trim()];
  await box.fill(letters.slice(0, -TYPED).join(''));
  await page.waitForTimeout(REST);
  await box.press('End');
  for (const [at, letter] of letters.slice(-TYPED).entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PACE[at % PACE.length] ?? 0);
  }
  await page.waitForTimeout(REST);
  const { typed, asked } = await page.evaluate(() => (window as unknown as { taken: Taken }).taken);
  const last = asked.findLast(each => each.text === text.trim());
  return last?.shown && last.answers ? { wait: last.shown - typed, sent: last.at - typed } : undefined;
}

const at = (sorted: number[], part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? Number.NaN);

for (const roundTrip of [0, 150]) {
  test(`from the last key to the answer, ${roundTrip} ms away`, async ({ browser }) => {
    const waits: number[] = [];
    const sent: number[] = [];
    for (const locale of LANGUAGES) {
      const page = await visits(browser, locale, roundTrip);
      await page.locator('momentdesk-widget').getByRole('button').first().click();
      for (const { text } of some.filter(each => each.locale === locale)) {
        const taken = await asks(page, text);
        if (!taken) continue;
        waits.push(taken.wait);
        sent.push(taken.sent);
      }
      await page.context().close();
    }
    waits.sort((a, b) => a - b);
    sent.sort((a, b) => a - b);
    const told = `${roundTrip} ms round trip: ${waits.length} questions with answers of ${some.length}; last key to painted: median ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms, longest ${at(waits, 0.999)} ms; asked after ${at(sent, 0.5)} ms\n`;
    mkdirSync(target, { recursive: true });
    writeFileSync(`${target}first-answer-${roundTrip}.txt`, told);
    process.stdout.write(told);
    expect(waits.length).toBeGreaterThan(0);
  });
}
