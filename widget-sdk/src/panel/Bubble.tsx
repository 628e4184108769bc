import type { Line, Sent } from '../core/view';
import type { WordKey, Words } from '../words';
import { Icon } from './icons';
import type { PanelState } from './state';
import { Text } from './text';
import { timeOf } from './time';

interface Props {
  state: PanelState;
  line: Line & { is: 'words' };
  first: boolean;
  last: boolean;
  read: number | undefined;
}

export function Bubble({ state, line, first, last, read }: Props) {
  const { words } = state;
  const { mine, sent } = line;
  const who = mine ? words('message.you') : (line.name ?? words('message.agent'));
  const name = ['bubble', mine ? 'mine' : 'theirs', first && 'first', last && 'last', `is-${sent.is}`];
  return (
    <div class={name.filter(Boolean).join(' ')}>
      {first && !mine ? (
        <p class="who">
          <bdi>{who}</bdi>
        </p>
      ) : (
        <span class="unseen">{who}</span>
      )}
      <p class={line.removed ? 'text removed' : 'text'} dir="auto">
        {line.removed ? words('message.removed') : <Text>{line.text}</Text>}
      </p>
      {sent.is === 'failed' && <Failed state={state} sent={sent} />}
      {sent.is !== 'failed' && (last || sent.is === 'sending' || read !== undefined) && (
        <p class="meta">
          <time>{timeOf(words, line.at)}</time>
          {mine && (read !== undefined || sent.is === 'sending') && <span> · {progress(words, sent, read ?? 0)}</span>}
        </p>
      )}
    </div>
  );
}

function progress(words: Words, sent: Sent, read: number): string {
  if (sent.is !== 'there') return words('message.sending');
  return words(read >= sent.seq ? 'message.read' : 'message.sent');
}

function Failed({ state, sent }: { state: PanelState; sent: Sent & { is: 'failed' } }) {
  const { words, session } = state;
  return (
    <div class="failed" role="alert">
      <p>
        <Icon of="warn" />
        {words('message.failed')}. {why(words, sent)}
      </p>
      <button type="button" class="text-button" onClick={() => session.client.retry(sent.ref)}>
        {words('message.retry')}
      </button>
      <button type="button" class="text-button" onClick={() => session.client.discard(sent.ref)}>
        {words('message.discard')}
      </button>
    </div>
  );
}

const told = new Set(['too_large', 'invalid', 'conversation_closed', 'not_found', 'forbidden']);

function why(words: Words, { code, limit }: Sent & { is: 'failed' }): string {
  const known = told.has(code) && (code !== 'too_large' || limit !== undefined);
  return words(known ? (`refused.${code}` as WordKey) : 'refused.other', { limit: limit ?? 0 });
}
