import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { site } from '../api/site.ts';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';

const TOLD = ['relaxed', 'none', 'unknown'] as const;

/** Says at what level the store runs when acknowledged messages may go; put away until the page is loaded again. */
export function Durability() {
  const words = useWords();
  const [away, setAway] = useState(false);
  const level = useQuery(site).data?.durability;
  const told = TOLD.find(each => each === level);
  if (!told || away) return null;
  return (
    <p className="banner" role="status">
      <Icon name="warn" />
      <span>{words(`durability.${told}`)}</span>
      <button
        type="button"
        className="button quiet square small"
        aria-label={words('sheet.close')}
        onClick={() => setAway(true)}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
