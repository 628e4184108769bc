import type { Choice, Step, Wording } from '../api/items.ts';

/** The steps and where their choices lead, without words: one and the same in all languages. */
export type Skeleton = { id: string; choices?: { to: string }[] }[];

export const skeletonOf = (steps: Step[]): Skeleton =>
  steps.map(({ id, choices }) => ({ id, ...(choices && { choices: choices.map(({ to }) => ({ to })) }) }));

/** Only the steps that say something in this language. */
export function spoken({ steps, ...wording }: Wording): Wording {
  const said = steps?.filter(({ text, choices = [] }) => text || choices.some(({ label }) => label));
  return said ? { ...wording, steps: said } : wording;
}

/** A language's words on these steps; on none, its first step is the text, as the text is the first step. */
export function fitted(skeleton: Skeleton | undefined, { text, steps, ...wording }: Wording): Wording {
  if (!skeleton) {
    const whole = text ?? steps?.[0]?.text;
    return whole === undefined ? wording : { ...wording, text: whole };
  }
  const said = steps ?? (text === undefined ? [] : [{ id: skeleton[0]?.id ?? '', text }]);
  return { ...wording, steps: skeleton.map(each => worded(each, wordsFor(each.id, skeleton, said))) };
}

/** By its name; one that was renamed is known by the name that is no more where there is but one such. */
function wordsFor(id: string, skeleton: Skeleton, said: Step[]): Step | undefined {
  const named = said.find(step => step.id === id);
  if (named) return named;
  const lost = said.filter(step => !skeleton.some(each => each.id === step.id));
  const fresh = skeleton.filter(each => !said.some(step => step.id === each.id));
  return lost.length === 1 && fresh.length === 1 ? lost[0] : undefined;
}

function worded({ id, choices }: Skeleton[number], said: Step | undefined): Step {
  const text = said?.text ?? '';
  if (!choices) return { id, text };
  return { id, text, choices: choices.map((_, index) => labelled(choices, index, said?.choices)) };
}

/** The label of the same way, as often as it leads there; else, where it was led elsewhere, of the same place. */
function labelled(choices: Choice[], index: number, said: Choice[] = []): Choice {
  const to = choices[index]?.to ?? '';
  const often = choices.slice(0, index).filter(each => each.to === to).length;
  const gone = choices.some(each => each.to === said[index]?.to) ? undefined : said[index];
  const label = (said.filter(each => each.to === to)[often] ?? gone)?.label;
  return label ? { to, label } : { to };
}
