import { useState } from 'react';
import { Picker } from '../app/Picker.tsx';
import { ui } from '../app/ui.ts';
import { Icon, type IconName } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { WordsSheet } from './WordsSheet.tsx';

const KINDS = ['pain', 'idea', 'gap'] as const;
const icons: Record<(typeof KINDS)[number], IconName> = { pain: 'warn', idea: 'sun', gap: 'question' };
const MOST = 2000;

/** What the front line hears and the rest of the shop should know. */
export function HeardSheet({ talk, close }: { talk: Talk; close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const [kind, setKind] = useState<(typeof KINDS)[number] | undefined>(ui.begun?.kind);
  const [begun] = useState(ui.begun?.text);
  const title = words('heard.title');
  if (kind) {
    const mark = (text: string) =>
      void desk.act({ name: 'mark', conversation: talk.id, kind, text }, words('heard.done'));
    return (
      <WordsSheet
        title={words(`heard.${kind}`)}
        label={words('heard.words')}
        most={MOST}
        begun={begun}
        needed
        send={
          <>
            <Icon name="flag" /> {words('act.heard')}
          </>
        }
        sent={mark}
        close={close}
      />
    );
  }
  const choices = KINDS.map(each => ({
    id: each,
    name: words(`heard.${each}`),
    icon: <Icon name={icons[each]} />,
    about: words(`heard.${each}About`),
    stays: true,
    run: () => setKind(each),
  }));
  return <Picker title={title} hint={words('heard.hint')} sections={[{ name: title, choices }]} close={close} />;
}
