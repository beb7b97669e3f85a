/** An address of this route: `/datasets/[uri]` becomes `/datasets/a`, or what `values` gives for `uri`. */
export function withValues(route: string, values: Readonly<Record<string, string>> = {}): string {
  return route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => values[name] ?? 'a');
}
