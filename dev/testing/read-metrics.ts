/** One line of Prometheus' text format. */
export type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** A scrape, to be asked. */
export type Scrape = {
  readonly samples: readonly Sample[];
  /** The one value of this name with just these labels; null when it is left out. */
  value(name: string, labels?: Readonly<Record<string, string>>): number | null;
  /** The values of this name by one of their labels, those that differ in others summed up. */
  by(name: string, label: string): Record<string, number>;
};

/** Reads Prometheus' text format (0.0.4) as prom-client writes it. */
export function readMetrics(text: string): Scrape {
  const samples = text.split('\n').flatMap((line): Sample[] => {
    if (line === '' || line.startsWith('#')) return [];
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (!name) throw new Error(`This is no metric: ${line}`);
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, word]) => [key, word]);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
  const same = (one: Sample['labels'], other: Sample['labels']) =>
    Object.keys(one).length === Object.keys(other).length &&
    Object.entries(one).every(([key, word]) => other[key] === word);
  return {
    samples,
    value: (name, labels = {}) =>
      samples.find((sample) => sample.name === name && same(sample.labels, labels))?.value ?? null,
    by(name, label) {
      const sums: Record<string, number> = {};
      for (const { labels, value } of samples.filter((sample) => sample.name === name)) {
        const key = labels[label] ?? '';
        sums[key] = (sums[key] ?? 0) + value;
      }
      return sums;
    },
  };
}
