import type { Faq } from '../protocol';
import { Icon } from './icons';
import { Markdown } from './Markdown';
import type { PanelState } from './state';

/** Answers to what is being typed, none if there is none; and while nothing is, those that fit the page, or come while waiting. */
export function Answers({ state, others, label }: { state: PanelState; others: readonly Faq[]; label: string }) {
  const { words, answers } = state;
  const faq = answers.value?.faq ?? others;
  if (faq.length === 0) return null;
  Markdown.ahead(state);
  const named = faq === others ? label : words('answers.label');
  return (
    <section class="answers" aria-label={named}>
      <h3>{named}</h3>
      <ul>
        {faq.map(article => (
          <li key={article.id}>
            <button
              type="button"
              class="answer"
              onClick={() => state.go({ is: 'article', article, back: state.screen.value, typed: faq !== others })}
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
