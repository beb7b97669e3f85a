import type { RequestCounter } from '#lib/ports/request-counter.ts';

/** Counts in this process's memory. */
export function createRequestCounter(): RequestCounter {
  const underWay = new Map<number, number>();
  const add = (version: number, change: 1 | -1) => {
    const count = (underWay.get(version) ?? 0) + change;
    if (count > 0) underWay.set(version, count);
    else underWay.delete(version);
  };
  return {
    async during(version, work) {
      add(version, 1);
      try {
        return await work();
      } finally {
        add(version, -1);
      }
    },
    before(version) {
      let count = 0;
      for (const [letInBy, requests] of underWay) if (letInBy < version) count += requests;
      return count;
    },
  };
}
