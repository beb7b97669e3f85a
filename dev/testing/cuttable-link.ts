import { onTestFinished } from 'vitest';
import { type OpenLink, openLink } from './open-link.ts';

export type CuttableLink = Omit<OpenLink, 'close'>;

/** A link to the server of `url` that can be cut without either end noticing, for as long as this test runs. */
export async function cuttableLink(url: string): Promise<CuttableLink> {
  const { close, ...link } = await openLink(url);
  onTestFinished(close);
  return link;
}
