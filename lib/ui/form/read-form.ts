/** What was typed into a field, without the space around it. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Words separated by commas, each once: "finance, daily" is two tags. */
export function typedList(form: FormData, name: string): string[] {
  const words = typed(form, name)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}

/** Errors for the fields that were left empty, by what to say about each. */
export function missing(
  form: FormData,
  sentences: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(sentences).filter(([name]) => typed(form, name) === ''));
}
