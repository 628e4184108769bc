import { MOMENTS, type Moment } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

/** A moment by its colour, its place on the six-step line and its name. */
export function MomentChip(props: { moment: Moment | null | undefined }) {
  const words = useWords();
  const at = props.moment ? MOMENTS.indexOf(props.moment) : -1;
  return (
    <span className={`moment moment-chip moment-${props.moment ?? 'none'}`}>
      <span className="moment-steps" aria-hidden="true">
        {MOMENTS.map((moment, i) => (
          <i key={moment} className={i === at ? 'on' : ''} />
        ))}
      </span>
      <span className="clip">{momentName(words, props.moment)}</span>
    </span>
  );
}

export function MomentDot(props: { moment: Moment | null | undefined }) {
  return <span className={`moment moment-dot moment-${props.moment ?? 'none'}`} aria-hidden="true" />;
}
