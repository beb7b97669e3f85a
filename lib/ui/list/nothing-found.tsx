import { SearchX } from 'lucide-react';
import { buttonStyles } from '../primitives/button-styles.ts';
import { EmptyState } from '../primitives/empty-state.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';

type NothingFoundProps = {
  readonly term: string;
  /** The address of the list without the search, or of its first page. */
  readonly href: string;
};

/** A list that has something, but not what was asked for. */
export function NothingFound({ term, href }: NothingFoundProps) {
  return (
    <EmptyState
      icon={SearchX}
      title={term === '' ? 'There is nothing on this page' : `Nothing matches “${term}”`}
      action={
        <IntentLink href={href} className={buttonStyles({ size: 'sm' })}>
          {term === '' ? 'Go to the first page' : 'Clear the search'}
        </IntentLink>
      }
    >
      {term === '' ? 'The list has become shorter.' : 'Try fewer letters, or another word.'}
    </EmptyState>
  );
}
