/** How long between two moments, rounded down, in the two units that matter: "38 s", "6 min", "2 h 5 min", "1 d 3 h". */
export function tellDuration(from: Date, to: Date): string {
  return tellLength(to.getTime() - from.getTime());
}

/** The same of a length of time in milliseconds. The units are those of every language: s, min, h, d. */
export function tellLength(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes === 0) return `${seconds} s`;
  if (hours === 0) return `${minutes} min`;
  if (days === 0) return joined(`${hours} h`, minutes % 60, 'min');
  return joined(`${days} d`, hours % 24, 'h');
}

function joined(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`;
}
