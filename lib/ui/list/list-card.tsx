import type { ReactNode } from 'react';
import { Card } from '../primitives/card.tsx';

type ListCardProps = {
  readonly toolbar: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** A list's frame: the search above, the pages below. */
export function ListCard({ toolbar, children, footer }: ListCardProps) {
  return (
    <Card className="overflow-hidden">
      <div className="border-b px-4 py-3 sm:px-6">{toolbar}</div>
      {children}
      {footer ? <div className="border-t px-4 py-3 empty:hidden sm:px-6">{footer}</div> : null}
    </Card>
  );
}
