import { useState } from 'react';
import type { Held, Kind } from '../api/items.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { dirOf, useWords } from '../words/words.tsx';
import { bodyOf, headOf, wordingOf } from './item.ts';
import { type Pair, Row, Sides, useSides } from './Side.tsx';
import { Standing } from './Standing.tsx';
import { Preview } from './Texts.tsx';
import { WalkThrough } from './WalkThrough.tsx';

/** For whoever may read it only. */
export function Reading({ kind, held, pair: first }: { kind: Kind; held: Held; pair: Pair }) {
  const words = useWords();
  const [pair, choose] = useState(first);
  const languages = useSides(pair);
  const document = held.item;
  return (
    <>
      <Standing kind={kind} held={held} document={document} choose={tag => choose([pair[0], tag])} />
      <p className="know-row-about">
        {document.moments.map(moment => (
          <MomentChip key={moment} moment={moment} />
        ))}
      </p>
      <section className="rules-part" aria-label={words('know.texts')}>
        <Sides document={document} pair={pair} choose={choose} />
        <Row
          languages={languages}
          show={language => {
            const wording = wordingOf(kind, document, language);
            const head = wording[headOf(kind)] ?? '';
            return (
              <>
                {kind === 'scripts' && (
                  <h2 lang={language} dir={dirOf(language)}>
                    {head}
                  </h2>
                )}
                {wording.steps ? (
                  <WalkThrough steps={wording.steps} language={language} dir={dirOf(language)} />
                ) : (
                  <Preview kind={kind} language={language} head={head} text={wording[bodyOf(kind)] ?? ''} />
                )}
              </>
            );
          }}
        />
      </section>
    </>
  );
}
