// What is inside ICU messages, for the tests of the catalogues.

import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The names of what a message is told, each with how it is used, sorted: `['n:plural', 'name:argument']`. */
export function argumentsOf(message) {
  const found = new Set();
  walk(parse(message), part => {
    if ([TYPE.argument, TYPE.number].includes(part.type)) found.add(`${part.value}:shown`);
    if (part.type === TYPE.plural) found.add(`${part.value}:plural`);
    if (part.type === TYPE.select) found.add(`${part.value}:select ${Object.keys(part.options).sort()}`);
  });
  return [...found].sort();
}

/** The forms of plurals that a language needs, and a message has not. */
export function missingForms(message, locale) {
  const missing = [];
  walk(parse(message), part => {
    if (part.type !== TYPE.plural) return;
    const type = part.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
    const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions();
    for (const form of pluralCategories) if (!(form in part.options)) missing.push(form);
  });
  return missing;
}

function walk(parts, visit) {
  for (const part of parts) {
    visit(part);
    for (const { value } of Object.values(part.options ?? {})) walk(value, visit);
  }
}
