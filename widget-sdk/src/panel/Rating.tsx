import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import type { PanelState } from './state';

const scores = [1, 2, 3, 4, 5];

/** At the end: was it solved, one to five, a word. */
export function Rating({ state, conversation, rated }: { state: PanelState; conversation: string; rated: boolean }) {
  const { words, session } = state;
  const [solved, setSolved] = useState<boolean>();
  const [score, setScore] = useState(0);
  const [word, setWord] = useState('');
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (score > 0) form.current?.scrollIntoView({ block: 'end' });
  }, [score > 0]);
  if (rated || sent) {
    return (
      <p class="rate thanks" role="status">
        {words('rate.thanks')}
      </p>
    );
  }
  const send = () => {
    if (score === 0) return;
    const text = word.trim().slice(0, 1000);
    session.client.rate({ conversation, score, ...(solved !== undefined && { solved }), ...(text && { text }) });
    setSent(true);
  };
  return (
    <form
      ref={form}
      class="rate"
      aria-label={words('rate.title')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset>
        <legend>{words('rate.solved')}</legend>
        <div class="row">
          {([true, false] as const).map(answer => (
            <button
              key={String(answer)}
              type="button"
              class="chip"
              aria-pressed={solved === answer}
              onClick={() => setSolved(answer)}
            >
              {words(answer ? 'rate.yes' : 'rate.no')}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words('rate.title')}</legend>
        <div class="stars">
          {scores.map(value => (
            <label key={value} class={value <= score ? 'star on' : 'star'}>
              <input
                type="radio"
                name="score"
                value={value}
                checked={score === value}
                onChange={() => setScore(value)}
              />
              <Icon of="star" />
              <span class="unseen">{words('rate.score', { score: value })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {score > 0 && (
        <>
          <label for="rate-word">{words('rate.word')}</label>
          <textarea
            id="rate-word"
            rows={2}
            dir="auto"
            value={word}
            onInput={event => setWord(event.currentTarget.value)}
          />
          <button type="submit" class="strong wide">
            {words('rate.send')}
          </button>
        </>
      )}
    </form>
  );
}
