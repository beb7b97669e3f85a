/**
 * The one instance of something that this process holds, made at first use. Next bundles middleware, pages and routes
 * apart, so module state is not shared between them; globalThis is.
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`maintenance-window.${name}`);
  const shared = globalThis as { [key]?: T };
  shared[key] ??= make();
  return shared[key];
}
