import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';
import { IntentLink } from './primitives/intent-link.tsx';

/** 403. */
export function ForbiddenPage() {
  return (
    <DeadEnd
      code="403"
      title="You may not open this page"
      actions={
        <IntentLink href="/" className={buttonStyles({ variant: 'primary' })}>
          Go to the overview
        </IntentLink>
      }
    >
      <p>
        It is for administrators, or for another team. If you should be able to open it, ask an administrator.
      </p>
    </DeadEnd>
  );
}
