import type { VisitorClient } from '../connection';
import { type EmitApi, tellRefusal } from './apiEvents';
import type { Panel } from './panel';

const field = 'article';

/** Shows the article that the page asks for; of several the last. */
export class Reading {
  readonly #client: VisitorClient;
  readonly #open: () => Promise<Panel | undefined>;
  readonly #emit: EmitApi;
  #turn = 0;

  constructor(client: VisitorClient, open: () => Promise<Panel | undefined>, emit: EmitApi) {
    this.#client = client;
    this.#open = open;
    this.#emit = emit;
  }

  async show(id?: string): Promise<void> {
    if (!id) return this.#emit('error', { code: 'invalid', field, message: 'The id of an article is missing' });
    const turn = ++this.#turn;
    try {
      const [panel, article] = await Promise.all([this.#open(), this.#client.article(id)]);
      if (turn !== this.#turn) return;
      if (article) panel?.read(article);
      else this.#emit('error', { code: 'not_found', field, message: `There is no article ${JSON.stringify(id)}` });
    } catch (problem) {
      if (turn === this.#turn) tellRefusal(this.#emit, problem, 'unavailable', field);
    }
  }

  /** Who asked is not there any more. */
  forget(): void {
    this.#turn += 1;
  }
}
