import { pace, secondsSince } from '../desk/views.ts';
import { useNow } from '../signals/now.ts';
import { shortTime } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

const tones = { calm: '', soon: 'warn', late: 'bad' } as const;

/** How long a customer has been waiting, coloured against the desk's target and said in words too. */
export function Waiting(props: { since: string; target: number }) {
  const words = useWords();
  const seconds = secondsSince(props.since, useNow());
  const how = pace(seconds, props.target);
  const label = words(how === 'late' ? 'waiting.late' : 'waiting.within', {
    time: shortTime(seconds, words),
    target: shortTime(props.target, words),
  });
  return (
    <span className={`chip num ${tones[how]}`} title={label}>
      <span aria-hidden="true">{shortTime(seconds, words)}</span>
      <span className="sr">{label}</span>
    </span>
  );
}
