/** What stands at the `{names}` of a sentence; a number where the sentence has `{name, number}`. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** `{name}`, or for a number, such as 5,000, that other languages write otherwise, `{name, number}`. */
const PLACE = /(\{\w+(?:, number)?\})/;
/** A moment as programs write it. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/;

/** What stands in `said` at the places of `sentence`; null when it is another sentence. */
export function sentenceValues(said: string, sentence: string): SentenceValues | null {
  const parts = sentence.split(PLACE);
  const found = new RegExp(`^${parts.map(patternOf).join('')}$`, 's').exec(said);
  if (!found) return null;
  const places = parts.filter(isPlace);
  return Object.fromEntries(
    places.map((place, at) => [nameOf(place), readPlace(place, found[at + 1] ?? '')]),
  );
}

function isPlace(part: string): boolean {
  return part.startsWith('{');
}

function isNumber(place: string): boolean {
  return place.endsWith(', number}');
}

function patternOf(part: string): string {
  if (!isPlace(part)) return RegExp.escape(part);
  return isNumber(part) ? '(\\d[\\d,]*)' : '(.+?)';
}

function nameOf(place: string): string {
  return /\w+/.exec(place)?.[0] ?? '';
}

/** Of a moment people need neither the seconds nor the letters. */
function readPlace(place: string, text: string): string | number {
  return isNumber(place) ? Number(text.replaceAll(',', '')) : text.replace(MOMENT, '$1 $2 UTC');
}
