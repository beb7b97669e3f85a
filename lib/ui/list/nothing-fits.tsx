import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonStyles } from '../primitives/button-styles.ts';
import { EmptyState } from '../primitives/empty-state.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';

type NothingFitsProps = {
  readonly title: string;
  readonly action: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

/** A list that has something, but nothing for these filters or on this page. */
export function NothingFits({ title, action, children }: NothingFitsProps) {
  return (
    <EmptyState
      icon={SearchX}
      title={title}
      action={
        <IntentLink href={action.href} className={buttonStyles({ size: 'sm' })}>
          {action.label}
        </IntentLink>
      }
    >
      {children}
    </EmptyState>
  );
}
