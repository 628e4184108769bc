import type { Choice, Item, Kind, Step, Wording } from '../api/items.ts';
import { stepsOf, wordingOf } from './item.ts';

/** Changes of a script's steps. They are the same in every language, so each change of their order or ways is made in all. */

const each = (document: Item, change: (wording: Wording) => Wording): Item => ({
  ...document,
  texts: Object.fromEntries(Object.entries(document.texts).map(([tag, wording]) => [tag, change(wording)])),
});

const inSteps = (document: Item, change: (steps: Step[]) => Step[]): Item =>
  each(document, wording => (wording.steps ? { ...wording, steps: change(wording.steps) } : wording));

const at = (index: number, change: (step: Step) => Step) => (steps: Step[]) =>
  steps.map((step, i) => (i === index ? change(step) : step));

export const toSteps = (document: Item): Item =>
  each(document, ({ text = '', ...rest }) => ({ ...rest, steps: [{ id: 'start', text }] }));

/** The first step is what stays. */
export const toText = (document: Item): Item =>
  each(document, ({ steps, ...rest }) => (steps ? { ...rest, text: steps[0]?.text ?? '' } : rest));

export function addStep(document: Item): Item {
  const ids = new Set(stepsOf(document)?.map(step => step.id));
  let n = ids.size + 1;
  while (ids.has(`step-${n}`)) n++;
  return inSteps(document, steps => [...steps, { id: `step-${n}`, text: '' }]);
}

/** What led to it leads nowhere any more. */
export function removeStep(document: Item, index: number): Item {
  const gone = stepsOf(document)?.[index]?.id;
  return inSteps(document, steps =>
    steps
      .filter((_, i) => i !== index)
      .map(step => ({ ...step, choices: step.choices?.filter(choice => choice.to !== gone) })),
  );
}

export function moveStep(document: Item, index: number, by: 1 | -1): Item {
  return inSteps(document, steps => {
    const moved = [...steps];
    const [step] = moved.splice(index, 1);
    if (step) moved.splice(index + by, 0, step);
    return moved;
  });
}

export function renameStep(document: Item, index: number, id: string): Item {
  const before = stepsOf(document)?.[index]?.id;
  const renamed = (choice: Choice) => (choice.to === before ? { ...choice, to: id } : choice);
  return inSteps(document, steps =>
    steps.map((step, i) => ({ ...step, ...(i === index && { id }), choices: step.choices?.map(renamed) })),
  );
}

export const addChoice = (document: Item, index: number, to: string): Item =>
  inSteps(
    document,
    at(index, step => ({ ...step, choices: [...(step.choices ?? []), { to, label: '' }] })),
  );

export const removeChoice = (document: Item, index: number, choice: number): Item =>
  inSteps(
    document,
    at(index, step => ({ ...step, choices: step.choices?.filter((_, i) => i !== choice) })),
  );

export const leadTo = (document: Item, index: number, choice: number, to: string): Item =>
  inSteps(document, at(index, withChoice(choice, { to })));

export const textOf = (kind: Kind, document: Item, language: string, index: number, text: string): Item =>
  inLanguage(
    kind,
    document,
    language,
    at(index, step => ({ ...step, text })),
  );

export const labelOf = (document: Item, language: string, index: number, choice: number, label: string): Item =>
  inLanguage('scripts', document, language, at(index, withChoice(choice, { label })));

const withChoice = (choice: number, part: Partial<Choice>) => (step: Step) => ({
  ...step,
  choices: step.choices?.map((old, i) => (i === choice ? { ...old, ...part } : old)),
});

function inLanguage(kind: Kind, document: Item, language: string, change: (steps: Step[]) => Step[]): Item {
  const wording = wordingOf(kind, document, language);
  return { ...document, texts: { ...document.texts, [language]: { ...wording, steps: change(wording.steps ?? []) } } };
}
