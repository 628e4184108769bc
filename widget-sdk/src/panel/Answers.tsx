import type { Faq } from '../protocol';
import { Icon } from './icons';
import { Markdown } from './Markdown';
import type { PanelState } from './state';

/** Answers to what is being typed, and those that come while waiting. */
export function Answers({ state, waiting = [] }: { state: PanelState; waiting?: readonly Faq[] }) {
  const { words, answers } = state;
  const typed = answers.value?.faq ?? [];
  const faq = typed.length > 0 ? typed : waiting;
  if (faq.length === 0) return null;
  Markdown.ahead(state);
  const label = words(typed.length > 0 ? 'answers.label' : 'answers.waiting');
  return (
    <section class="answers" aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {faq.map(article => (
          <li key={article.id}>
            <button
              type="button"
              class="answer"
              onClick={() => state.go({ is: 'article', article, back: state.screen.value })}
            >
              <Icon of="answer" />
              <span dir="auto">{article.question}</span>
              <Icon of="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
