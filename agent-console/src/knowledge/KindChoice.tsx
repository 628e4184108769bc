import type { Kind } from '../api/items.ts';
import { useWords } from '../words/words.tsx';

export const KINDS: Kind[] = ['faq', 'scripts'];

/** Answers for customers, or scripts for agents. */
export function KindChoice({ kind, choose }: { kind: Kind; choose: (kind: Kind) => void }) {
  const words = useWords();
  return (
    <fieldset className="know-kind">
      <legend className="sr">{words('know.kind')}</legend>
      {KINDS.map(each => (
        <button
          key={each}
          type="button"
          className="button small"
          aria-pressed={kind === each}
          onClick={() => choose(each)}
        >
          {words(`know.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
