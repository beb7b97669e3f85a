import type { Catalogue } from '#lib/ports/catalogue.ts';

/** What the use cases of the catalogue need from outside. */
export type CatalogueDeps = { readonly catalogue: Catalogue };
