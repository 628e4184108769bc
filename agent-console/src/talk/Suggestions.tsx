import { Picker } from '../app/Picker.tsx';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { pieces } from './gaps.ts';

type Props = { talk: Talk; close: () => void };

/** Ready words for this moment, their variables already filled; what could not be filled is shown. */
export function ScriptsSheet({ talk, close }: Props) {
  const words = useWords();
  const scripts = talk.context.suggestions?.scripts ?? [];
  const choices = scripts.map(script => ({
    id: script.id,
    name: script.title,
    icon: <Icon name="slash" />,
    about: <Filled text={script.text} />,
    aside: script.gaps.length > 0 && (
      <span className="chip warn">{words('scripts.gaps', { n: script.gaps.length })}</span>
    ),
    run: () => ui.composer?.insert(script.text, { script: script.id }),
  }));
  const title = words('scripts.title', { moment: momentName(words, talk.context.moment) });
  return <Picker title={title} hint={words('scripts.hint')} sections={[{ name: title, choices }]} close={close} />;
}

function Filled({ text }: { text: string }) {
  return <>{pieces(text).map(piece => (piece.gap ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}</>;
}

/** Answers of the shop's own FAQ for this moment and these words. */
export function AnswersSheet({ talk, close }: Props) {
  const words = useWords();
  const faq = talk.context.suggestions?.faq ?? [];
  const choices = faq.map(each => ({
    id: each.id,
    name: each.question,
    icon: <Icon name="book" />,
    about: each.answer,
    run: () => ui.composer?.insert(each.answer, { faq: each.id }),
  }));
  const title = words('answers.title');
  return <Picker title={title} hint={words('answers.hint')} sections={[{ name: title, choices }]} close={close} />;
}
