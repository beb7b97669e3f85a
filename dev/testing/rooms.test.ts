import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const LIB = resolve(import.meta.dirname, '../../lib');
const FLOORS = ['domain', 'use-cases', 'adapters/prisma', 'ui/console'];

/** Which rooms of a floor import from which; what lies on the floor itself is a room as well. */
function neededBy(floor: string): Map<string, Set<string>> {
  const root = join(LIB, floor);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/(^|\/)(testing\b|generated\/)|\.test\./.test(file),
  );
  const needs = new Map<string, Set<string>>();
  for (const file of files) {
    const room = dirname(file);
    for (const [, spec = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([#.][^']+)'/g)) {
      const path = spec.startsWith('#lib/') ? join(LIB, spec.slice('#lib/'.length)) : join(root, room, spec);
      const other = dirname(relative(root, path));
      if (other.startsWith('..') || other === room || other === 'generated') continue;
      needs.set(room, (needs.get(room) ?? new Set()).add(other));
    }
  }
  return needs;
}

/** The rooms that can be reached from a room, over any number of others. */
function reachable(needs: ReadonlyMap<string, ReadonlySet<string>>, room: string): Set<string> {
  const found = new Set<string>();
  const ahead = [...(needs.get(room) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    ahead.push(...(needs.get(next) ?? []));
  }
  return found;
}

test.each(FLOORS)('no room of lib/%s needs itself by way of others', (floor) => {
  const needs = neededBy(floor);
  expect(needs.size, 'rooms that import from others').toBeGreaterThan(1);
  expect([...needs.keys()].filter((room) => reachable(needs, room).has(room))).toEqual([]);
});
