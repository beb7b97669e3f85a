import { flushSync } from 'react-dom';

/** What stands in the fields of a form, by name, in the order of the page. A box that is not ticked has none. */
export type TypedValues = readonly (readonly [name: string, value: string])[];

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Kept out of what is stored: secrets, files, and what nobody has typed. */
const NEVER_KEPT = ['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image'];

/** What stands in the form now, but for passwords, one-time codes and files. */
export function readTyped(form: HTMLFormElement): TypedValues {
  return fieldsOf(form)
    .filter((field) => !isChoice(field) || field.checked)
    .map((field) => [field.name, field.value]);
}

/**
 * What the form was opened with. A text that was typed before the page's scripts were there is typed, so the default
 * counts.
 */
export function readOpened(form: HTMLFormElement): TypedValues {
  return fieldsOf(form)
    .filter((field) => !isChoice(field) || field.checked)
    .map((field) => [
      field.name,
      isChoice(field) || field instanceof HTMLSelectElement ? field.value : field.defaultValue,
    ]);
}

export function sameTyped(one: TypedValues, other: TypedValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Puts values back as if they were typed, so that what depends on one of them (the environments of a team) follows
 * before the next is put. What has no field any more is left out.
 */
export function putTyped(form: HTMLFormElement, values: TypedValues): void {
  for (const name of new Set(values.map(([known]) => known))) {
    const wanted = values.filter(([known]) => known === name).map(([, value]) => value);
    flushSync(() => {
      for (const field of fieldsOf(form).filter((candidate) => candidate.name === name)) put(field, wanted);
    });
  }
}

function put(field: TypedField, wanted: readonly string[]): void {
  if (isChoice(field)) {
    // React hears of a box or a button by its click only.
    if (field.checked !== wanted.includes(field.value)) field.click();
    return;
  }
  const value = wanted[0] ?? '';
  if (field.value === value) return;
  // Past React's own setter, or it takes the change for one that it has made itself.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

function fieldsOf(form: HTMLFormElement): TypedField[] {
  return [...form.elements].filter(
    (element): element is TypedField =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !NEVER_KEPT.includes(element.type) &&
      !/password|one-time-code|cc-/.test(element.autocomplete),
  );
}

function isChoice(field: TypedField): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}
