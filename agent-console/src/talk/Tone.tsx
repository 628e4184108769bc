import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toneScripts } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { wordingFor } from '../knowledge/item.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { criticises } from './criticism.ts';

/** A calm line beside the composer while somebody criticises; the shop's own, from a script with the tag `tone`, or ours. */
export function Tone({ talk }: { talk: Talk }) {
  const words = useWords();
  const { locale } = useLanguage();
  const [away, setAway] = useState(false);
  const meant = criticises(talk) && !away;
  const own = useQuery({ ...toneScripts, enabled: meant }).data?.items[0];
  if (!meant) return null;
  const wording = own && wordingFor(own.item, locale)?.[1];
  return (
    <p className="tone" role="note">
      <Icon name="sun" />
      <span dir="auto">{wording?.text || words('tone.hint')}</span>
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
