// Holds a value to a definition of the schema: as much of JSON Schema as the protocol uses. For tests only.
import schema from '../../../../server/protocol/protocol.schema.json' with { type: 'json' };

interface Rule {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Rule;
  required?: string[];
  properties?: Record<string, Rule | boolean>;
  additionalProperties?: Rule;
  allOf?: Rule[];
  anyOf?: Rule[];
  oneOf?: Rule[];
  if?: Rule;
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then?: Rule;
  else?: Rule;
}

export const definitions = schema.$defs as unknown as Record<string, Rule>;

/** What is wrong with a value, nothing when it keeps to the definition. */
export function violations(definition: string, value: unknown): string[] {
  const rule = definitions[definition];
  if (!rule) throw new Error(`no definition ${definition}`);
  return check(rule, value, '');
}

function check(rule: Rule | boolean, value: unknown, path: string): string[] {
  if (typeof rule === 'boolean') return rule ? [] : [`${path} may not stand here`];
  if (rule.$ref) return check(definitions[rule.$ref.replace('#/$defs/', '')] ?? false, value, path);
  return [
    ...ofType(rule, value, path),
    ...ofWords(rule, value, path),
    ...ofText(rule, value, path),
    ...ofNumber(rule, value, path),
    ...ofList(rule, value, path),
    ...ofObject(rule, value, path),
    ...ofParts(rule, value, path),
  ];
}

function ofType({ type }: Rule, value: unknown, path: string): string[] {
  const types = type === undefined ? [] : [type].flat();
  return types.length === 0 || types.some(name => isA(name, value)) ? [] : [`${path} is not ${types.join(' or ')}`];
}

function isA(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function ofWords(rule: Rule, value: unknown, path: string): string[] {
  const words = rule.enum ?? ('const' in rule ? [rule.const] : undefined);
  return !words || words.includes(value) ? [] : [`${path} is none of ${words.join(' ')}`];
}

function ofText(rule: Rule, value: unknown, path: string): string[] {
  if (typeof value !== 'string') return [];
  const length = [...value].length;
  const wrong = [];
  if (length < (rule.minLength ?? 0)) wrong.push(`${path} is too short`);
  if (length > (rule.maxLength ?? Infinity)) wrong.push(`${path} is too long`);
  if (rule.pattern && !new RegExp(rule.pattern, 'u').test(value)) wrong.push(`${path} is malformed`);
  return wrong;
}

function ofNumber(rule: Rule, value: unknown, path: string): string[] {
  if (typeof value !== 'number') return [];
  const within = value >= (rule.minimum ?? -Infinity) && value <= (rule.maximum ?? Infinity);
  return within ? [] : [`${path} is out of range`];
}

function ofList(rule: Rule, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [];
  const { items = true, minItems = 0, maxItems = Infinity } = rule;
  const sized = value.length >= minItems && value.length <= maxItems ? [] : [`${path} has too few or too many`];
  return [...sized, ...value.flatMap((item, index) => check(items as Rule | boolean, item, `${path}[${index}]`))];
}

function ofObject(rule: Rule, value: unknown, path: string): string[] {
  if (!isA('object', value)) return [];
  const object = value as Record<string, unknown>;
  const missing = (rule.required ?? []).filter(name => !(name in object)).map(name => `${path}.${name} is missing`);
  const wrong = Object.entries(object).flatMap(([name, inner]) =>
    check(rule.properties?.[name] ?? rule.additionalProperties ?? true, inner, `${path}.${name}`),
  );
  return [...missing, ...wrong];
}

function ofParts(rule: Rule, value: unknown, path: string): string[] {
  const all = (rule.allOf ?? []).flatMap(part => check(part, value, path));
  const any = rule.anyOf && !rule.anyOf.some(part => fits(part, value)) ? [`${path} is none of its shapes`] : [];
  const one = rule.oneOf && rule.oneOf.filter(part => fits(part, value)).length !== 1 ? [`${path} is not one shape`] : [];
  return [...all, ...any, ...one, ...ofCondition(rule, value, path)];
}

function ofCondition(rule: Rule, value: unknown, path: string): string[] {
  if (!rule.if) return [];
  return check((fits(rule.if, value) ? rule.then : rule.else) ?? true, value, path);
}

function fits(rule: Rule, value: unknown): boolean {
  return check(rule, value, '').length === 0;
}
