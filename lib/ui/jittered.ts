/** A wait a fifth shorter or longer, so that thousands of tabs that began it together do not end it together. */
export function jittered(milliseconds: number, random: number = Math.random()): number {
  return milliseconds * (0.8 + 0.4 * random);
}
