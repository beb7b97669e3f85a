import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

type CardProps = { readonly children: ReactNode; readonly className?: string };

/** A surface with a hairline; no shadow. */
export function Card({ children, className }: CardProps) {
  return <section className={cn('rounded-xl border bg-surface', className)}>{children}</section>;
}

type CardHeaderProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
};

/** A card's heading line, with its actions at the right. */
export function CardHeader({ title, description, actions, className }: CardHeaderProps) {
  return (
    <header
      className={cn(
        'flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-3 px-4 py-4 sm:px-6',
        className,
      )}
    >
      <div className="min-w-0">
        <h2 className="font-semibold text-base leading-6">{title}</h2>
        {description ? <p className="mt-0.5 text-ink-soft">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

/** A card's content. */
export function CardBody({ children, className }: CardProps) {
  return <div className={cn('px-4 pb-5 sm:px-6 sm:pb-6', className)}>{children}</div>;
}

/** A card's last line: actions at the right, full width on phones. */
export function CardFooter({ children, className }: CardProps) {
  return (
    <footer
      className={cn(
        'flex flex-col-reverse gap-2 border-t px-4 py-3 sm:flex-row sm:items-center sm:justify-end sm:px-6',
        className,
      )}
    >
      {children}
    </footer>
  );
}
