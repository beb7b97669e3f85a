import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';
import { IntentLink } from './primitives/intent-link.tsx';

/** 404. It gives away nothing about what exists but must not be seen. */
export function NotFoundPage() {
  return (
    <DeadEnd
      code="404"
      title="There is nothing here"
      actions={
        <IntentLink href="/" className={buttonStyles({ variant: 'primary' })}>
          Go to the overview
        </IntentLink>
      }
    >
      <p>The address is wrong, the thing was deleted, or your teams have no access to it.</p>
    </DeadEnd>
  );
}
