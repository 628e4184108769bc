import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';

/** The head of the pages about what the desk knows, with the way between them. */
export function KnowHead({ title, children }: { title: string; children?: ReactNode }) {
  const words = useWords();
  const writes = useWrites();
  const directs = useView(view => view.me?.role === 'supervisor');
  const way = { className: 'button quiet small', activeProps: { 'aria-current': 'page' as const } };
  return (
    <header className="rules-head know-head">
      <Link to="/" className="button quiet square talk-back" aria-label={words('talk.back')}>
        <Icon name="back" />
      </Link>
      <h1>{title}</h1>
      {children}
      <nav aria-label={words('know.pages')}>
        <Link to="/knowledge" activeOptions={{ exact: true, includeSearch: false }} {...way}>
          {words('know.page')}
        </Link>
        {directs && (
          <Link to="/knowledge/gaps" {...way}>
            {words('gaps.title')}
          </Link>
        )}
        {writes && (
          <Link to="/knowledge/usage" {...way}>
            {words('usage.title')}
          </Link>
        )}
        {writes && (
          <Link to="/knowledge/exchange" {...way}>
            {words('exchange.title')}
          </Link>
        )}
      </nav>
    </header>
  );
}

/** Agents read; supervisors and admins write. */
export const useWrites = (): boolean => useView(view => view.me !== undefined && view.me.role !== 'agent');
