import type { Difference } from './document.ts';
import type { Names } from './names.ts';

/** What one set of rules says otherwise than another. */
export function Differences({ found, names }: { found: Difference[]; names: Names }) {
  return (
    <ul className="rules-differences">
      {found.map(({ path, before, after }) => (
        <li key={path.join(' ')} title={path.join(' ')}>
          <bdi>{names.difference(path)}</bdi>
          <span className="rules-was">
            {before !== undefined && <del dir="auto">{before}</del>}
            {after !== undefined && <ins dir="auto">{after}</ins>}
          </span>
        </li>
      ))}
    </ul>
  );
}
