import { useWords } from '../words/words.tsx';

const DAYS = [7, 30, 92];

/** How far back is looked. */
export function Days({ days, choose }: { days: number; choose: (days: number) => void }) {
  const words = useWords();
  return (
    <label className="field know-days">
      <span className="label">{words('accuracy.days')}</span>
      <select className="input" value={days} onChange={event => choose(Number(event.target.value))}>
        {DAYS.map(each => (
          <option key={each} value={each}>
            {words('accuracy.last', { n: each })}
          </option>
        ))}
      </select>
    </label>
  );
}
