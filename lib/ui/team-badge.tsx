import { Badge } from './primitives/badge.tsx';

/** The team that owns or asks. */
export function TeamBadge({ team }: { readonly team: string }) {
  return <Badge>{team}</Badge>;
}
