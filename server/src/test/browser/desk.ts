import { expect, type Page } from '@playwright/test';
import type { Desk } from './fixtures';

type Frame = { type: string; [field: string]: unknown };

/** An agent without a screen: a socket of the console's own origin, to play the other side of what a visitor sees. */
export class AtTheDesk {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async sit(page: Page, desk: Desk): Promise<AtTheDesk> {
    const signedIn = await page.context().request.post('/api/v1/session', {
      data: { email: `${desk}@demo.shop`, password: 'demo' },
    });
    expect(signedIn.status()).toBe(204);
    await page.goto('/console/words.txt');
    await page.evaluate(() => {
      const desk = window as unknown as { frames: Frame[]; socket: WebSocket };
      desk.frames = [];
      desk.socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws/agent`, 'momentdesk.v1');
      desk.socket.onopen = () => desk.socket.send(JSON.stringify({ type: 'hello', version: 1 }));
      desk.socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.type === 'ping') desk.socket.send(JSON.stringify({ type: 'pong', n: frame.n }));
        desk.frames.push(frame);
      };
    });
    const agent = new AtTheDesk(page);
    await agent.hears('welcome');
    await agent.says({ type: 'presence', status: 'online', capacity: 10 });
    return agent;
  }

  /** The first frame of this type, since the beginning, that fits. */
  async hears(type: string, fits: Partial<Frame> = {}): Promise<Frame> {
    const found = await this.#page.waitForFunction(
      ([wanted, parts]) =>
        (window as unknown as { frames: Frame[] }).frames.find(
          frame => frame.type === wanted && Object.entries(parts).every(([key, value]) => frame[key] === value),
        ),
      [type, fits] as const,
    );
    return (await found.jsonValue()) as Frame;
  }

  async says(frame: Frame): Promise<void> {
    await this.#page.evaluate(said => {
      const ref = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16))
        .join('-')
        .slice(0, 60);
      const ephemeral = ['typing', 'mark'].includes(said.type);
      (window as unknown as { socket: WebSocket }).socket.send(JSON.stringify(ephemeral ? said : { ...said, ref }));
    }, frame);
  }
}
