import { SearchX } from 'lucide-react';
import { useTexts } from '#texts';
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
  const t = useTexts('list');
  return (
    <EmptyState
      icon={SearchX}
      title={term === '' ? t('nothingOnPage') : t('nothingMatches', { term })}
      action={
        <IntentLink href={href} className={buttonStyles({ size: 'sm' })}>
          {term === '' ? t('firstPage') : t('clearSearch')}
        </IntentLink>
      }
    >
      {term === '' ? t('shorter') : t('tryOther')}
    </EmptyState>
  );
}
