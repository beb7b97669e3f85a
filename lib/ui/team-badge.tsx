import { Users } from 'lucide-react';
import { Badge } from './primitives/badge.tsx';

/** The team that owns or asks. */
export function TeamBadge({ team }: { readonly team: string }) {
  return <Badge icon={<Users aria-hidden />}>{team}</Badge>;
}
