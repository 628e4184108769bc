import { Link } from '@tanstack/react-router';
import { Icon } from '../design/Icon.tsx';
import type { Moment } from '../desk/model.ts';
import { useWords } from '../words/words.tsx';

export function Conversation({ id }: { id?: string }) {
  const words = useWords();
  if (!id) return null;
  return (
    <Link to="/c/$id" params={{ id }}>
      {words('gaps.conversation')}
    </Link>
  );
}

const LONGEST = 500;

type Props = { question: string; asked?: string; language?: string; moment?: Moment | null };

/** Opens the editor with the question in it. */
export function Write({ question, asked, language, moment }: Props) {
  const words = useWords();
  return (
    <Link
      to="/knowledge/$kind/$id"
      params={{ kind: 'faq', id: 'new' }}
      search={{ question: question.slice(0, LONGEST), asked, language, moment: moment ?? undefined }}
      className="button small"
    >
      <Icon name="note" /> {words('gaps.write')}
    </Link>
  );
}
