import { Building2, Globe, Lock, type LucideIcon } from 'lucide-react';
import type { Confidentiality } from '#lib/domain/catalogue/catalogue.ts';
import { useTexts } from '#texts';
import { Badge } from './primitives/badge.tsx';
import type { Tone } from './tone.ts';

const LOOK: Readonly<Record<Confidentiality, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  Unclassified: { tone: 'neutral', icon: Globe },
  Official: { tone: 'blue', icon: Building2 },
  Secret: { tone: 'amber', icon: Lock },
};

/** How far a dataset's content may be known. */
export function ConfidentialityBadge({ value }: { readonly value: Confidentiality }) {
  const t = useTexts('catalogue');
  const { tone, icon: Icon } = LOOK[value];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`confidentialities.${value}`)}
    </Badge>
  );
}
