import type { LucideIcon } from 'lucide-react';
import { useReaderLocale } from '#texts';
import { Card } from './primitives/card.tsx';
import { RowLink } from './primitives/row-link.tsx';

type CountCardProps = {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count: number;
};

/** How many there are of something, and the way to them. */
export function CountCard({ href, icon: Icon, label, count }: CountCardProps) {
  const locale = useReaderLocale();
  return (
    <Card className="relative px-3 py-3 transition-colors duration-100 has-[a:hover]:bg-sunken sm:px-6 sm:py-5">
      <Icon aria-hidden className="mb-2 size-4 sm:mb-3 text-ink-faint" />
      <p className="font-semibold text-2xl tabular-nums leading-8 tracking-tight">
        {count.toLocaleString(locale)}
      </p>
      <h2 className="break-words text-xs tracking-tight sm:text-sm sm:tracking-normal">
        <RowLink href={href}>
          <span className="font-normal text-ink-soft">{label}</span>
        </RowLink>
      </h2>
    </Card>
  );
}
