import { useTexts } from '#texts';
import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';
import { IntentLink } from './primitives/intent-link.tsx';

/** 404. It gives away nothing about what exists but must not be seen. */
export function NotFoundPage() {
  const t = useTexts('errors');
  return (
    <DeadEnd
      code="404"
      title={t('notFound')}
      actions={
        <IntentLink href="/" className={buttonStyles({ variant: 'primary' })}>
          {t('toOverview')}
        </IntentLink>
      }
    >
      <p>{t('notFoundHint')}</p>
    </DeadEnd>
  );
}
