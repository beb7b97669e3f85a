import type { Json } from '#lib/domain/input/json.ts';

/** One value that differs: where, and what it was and is. Undefined: it was not there. */
export type Difference = {
  /** Dotted, as `terms.atEnd.kind`; empty for the value as a whole. */
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** What differs between the two, value by value, in the order in which the fields stand. Lists are compared as a whole. */
export function differences(before: Json | undefined, after: Json | undefined, path = ''): Difference[] {
  if (isFields(before) || isFields(after)) {
    if (isOneValue(before) || isOneValue(after)) return [{ path, before, after }];
    const names = new Set([...namesOf(before), ...namesOf(after)]);
    return [...names].flatMap((name) =>
      differences(valueIn(before, name), valueIn(after, name), path === '' ? name : `${path}.${name}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

type Fields = { readonly [key: string]: Json };

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Something that is there and has no fields. */
function isOneValue(value: Json | undefined): boolean {
  return value !== undefined && value !== null && !isFields(value);
}

function namesOf(value: Json | undefined): string[] {
  return isFields(value) ? Object.keys(value) : [];
}

function valueIn(value: Json | undefined, name: string): Json | undefined {
  return isFields(value) ? value[name] : undefined;
}
