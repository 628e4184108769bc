import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { slowLink } from './slowLink';

/** How long a visitor waits for the first answer, from the last key to the picture of it on the screen. */

type Question = { locale: string; text: string; article: string[] };
/** Milliseconds since the page began; `shown` is missing where nothing came. */
type Asked = { text: string; at: number; heard?: number; shown?: number; answers?: number };
type Taken = { typed: number; asked: Asked[] };

const LANGUAGES = ['en', 'fa', 'ar', 'lv'];
const EACH = 6;
/** These many of a question's last letters are typed, at the pace of somebody who is used to it; what is before them stands there already. */
const TYPED = 12;
const PACE = [90, 140, 210, 110, 170, 130];
/** Longer than any answer takes. */
const REST = 1_200;

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const target = place('../../../target/');
const questions: Question[] = JSON.parse(readFileSync(place('../resources/knowledge/questions.json'), 'utf8'));
const some = LANGUAGES.flatMap(locale =>
  questions.filter(each => each.locale === locale && each.article.length > 0).slice(0, EACH),
);

/** Notes when the last letter was typed, what is asked of the server, and when its answer has been painted. */
function watch(): void {
  const taken: Taken = { typed: 0, asked: [] };
  const refs = new Map<string, Asked>();
  Object.assign(window, { taken });
  // not by its key: letters that the test's keyboard has not come without one
  addEventListener('input', event => (taken.typed = event.timeStamp), { capture: true });
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
        if (!asked) return;
        Object.assign(asked, { heard: performance.now(), answers: frame.faq.length });
        painted(() => Object.assign(asked, { shown: performance.now() }));
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

async function visits(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, baseURL: test.info().project.use.baseURL });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto('/shop/');
  await page.locator('momentdesk-widget').getByRole('button').first().click();
  return page;
}

/** Milliseconds after the last key. */
type Steps = { asked: number; heard: number; painted: number };

/** Types the end of a question; returns when what of its answer happened, unless there is none. */
async function asks(page: Page, text: string): Promise<Steps | undefined> {
  const box = page.locator('momentdesk-widget').getByRole('textbox').first();
  const letters = [...text.trim()];
  await box.fill(letters.slice(0, -TYPED).join(''));
  await page.waitForTimeout(REST / 2);
  await box.press('End');
  for (const [at, letter] of letters.slice(-TYPED).entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PACE[at % PACE.length] ?? 0);
  }
  await page.waitForTimeout(REST);
  const { typed, asked } = await page.evaluate(() => (window as unknown as { taken: Taken }).taken);
  const last = asked.findLast(each => each.text === text.trim());
  if (!last?.heard || !last.shown || !last.answers) return undefined;
  return { asked: last.at - typed, heard: last.heard - typed, painted: last.shown - typed };
}

function told(roundTrip: number, all: Steps[]): string {
  const at = (step: keyof Steps, part: number) => {
    const sorted = all.map(each => each[step]).sort((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  };
  const step = (name: keyof Steps) => `${name} ${at(name, 0.5)} / ${at(name, 0.95)} / ${at(name, 1)}`;
  const steps = [step('asked'), step('heard'), step('painted')].join(', ');
  return `${roundTrip} ms round trip, ${all.length} of ${some.length} questions with answers; ms after the last key, median / p95 / longest: ${steps}\n`;
}

for (const roundTrip of [0, 150]) {
  test(`from the last key to the answer, ${roundTrip} ms away`, async ({ playwright, baseURL }, { project }) => {
    const { hostname, port } = new URL(baseURL as string);
    const link = await slowLink(Number(port), roundTrip);
    const { launchOptions } = project.use;
    const near = `--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${link.port}`;
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), near],
    });
    const all: Steps[] = [];
    for (const locale of LANGUAGES) {
      const page = await visits(browser, locale);
      for (const { text } of some.filter(each => each.locale === locale)) {
        const taken = await asks(page, text);
        if (taken) all.push(taken);
      }
      await page.context().close();
    }
    await browser.close();
    link.close();
    expect(all.length).toBeGreaterThan(0);
    mkdirSync(target, { recursive: true });
    writeFileSync(`${target}first-answer-${roundTrip}.txt`, told(roundTrip, all));
    process.stdout.write(told(roundTrip, all));
  });
}
