import { useTexts } from '#texts';
import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';
import { IntentLink } from './primitives/intent-link.tsx';

/** 403. */
export function ForbiddenPage() {
  const t = useTexts('errors');
  return (
    <DeadEnd
      code="403"
      title={t('forbidden')}
      actions={
        <IntentLink href="/" className={buttonStyles({ variant: 'primary' })}>
          {t('toOverview')}
        </IntentLink>
      }
    >
      <p>{t('forbiddenHint')}</p>
    </DeadEnd>
  );
}
