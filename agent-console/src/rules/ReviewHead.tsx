import { Link } from '@tanstack/react-router';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';

/** The head of the pages about rules, with the way between them. */
export function ReviewHead({ title }: { title: string }) {
  const words = useWords();
  return (
    <header className="rules-head">
      <Link to="/" className="button quiet square talk-back" aria-label={words('talk.back')}>
        <Icon name="back" />
      </Link>
      <h1>{title}</h1>
      <nav aria-label={words('rules.pagesOfRules')}>
        <Link to="/rules" className="button quiet small" activeProps={{ 'aria-current': 'page' }}>
          {words('rules.title')}
        </Link>
        <Link to="/accuracy" className="button quiet small" activeProps={{ 'aria-current': 'page' }}>
          {words('accuracy.title')}
        </Link>
      </nav>
    </header>
  );
}

/** What is on its way, or could not be had. */
export function Waiting({ failed, again }: { failed: boolean; again: () => unknown }) {
  const words = useWords();
  return (
    <p className="muted" role="status">
      {words(failed ? 'list.failed' : 'list.loading')}{' '}
      {failed && (
        <button type="button" className="button small" onClick={() => void again()}>
          {words('talk.again')}
        </button>
      )}
    </p>
  );
}
