// What is inside ICU messages, for the tests of the catalogues.

import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The names of what a message is told, each with how it is used, sorted: `['n:plural', 'name:argument']`. */
function argumentsOf(message) {
  const found = new Set();
  walk(parse(message), part => {
    if ([TYPE.argument, TYPE.number].includes(part.type)) found.add(`${part.value}:shown`);
    if (part.type === TYPE.plural) found.add(`${part.value}:plural`);
    if (part.type === TYPE.select) found.add(`${part.value}:select ${Object.keys(part.options).sort()}`);
  });
  return [...found].sort();
}

/** The forms of plurals that a language needs, and a message has not. */
function missingForms(message, locale) {
  const missing = [];
  walk(parse(message), part => {
    if (part.type !== TYPE.plural) return;
    const type = part.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
    const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions();
    for (const form of pluralCategories) if (!(form in part.options)) missing.push(form);
  });
  return missing;
}

/**
 * What is wrong with the words of one language, beside the English ones: a key too many or too few, other arguments, a plural form that is missing, a text that
 * is English still. `same`: the keys that may be alike.
 */
export function faultsOf(catalogue, english, locale, same = []) {
  const keys = new Set([...Object.keys(catalogue), ...Object.keys(english)]);
  return [...keys].flatMap(key => {
    const [here, there] = [catalogue[key], english[key]];
    if (here === undefined || there === undefined) return [`${key}: ${here === undefined ? 'missing' : 'unknown'}`];
    const told = String(argumentsOf(here)) === String(argumentsOf(there)) ? [] : [`${key}: other arguments`];
    const forms = missingForms(here, locale).map(form => `${key}: no form for ${form}`);
    return [...told, ...forms, ...(here === there && !same.includes(key) ? [`${key}: English`] : [])];
  });
}

function walk(parts, visit) {
  for (const part of parts) {
    visit(part);
    for (const { value } of Object.values(part.options ?? {})) walk(value, visit);
  }
}
