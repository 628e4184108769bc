import type { Faq } from '../protocol';
import { Icon } from './icons';
import { Markdown } from './Markdown';
import type { PanelState } from './state';

/** Answers to what is being typed, and before that those that fit the page, or come while waiting. */
export function Answers({ state, others, label }: { state: PanelState; others: readonly Faq[]; label: string }) {
  const { words, answers } = state;
  const typed = answers.value?.faq ?? [];
  const faq = typed.length > 0 ? typed : others;
  if (faq.length === 0) return null;
  Markdown.ahead(state);
  const named = typed.length > 0 ? words('answers.label') : label;
  return (
    <section class="answers" aria-label={named}>
      <h3>{named}</h3>
      <ul>
        {faq.map(article => (
          <li key={article.id}>
            <button
              type="button"
              class="answer"
              onClick={() => state.go({ is: 'article', article, back: state.screen.value, typed: faq === typed })}
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
