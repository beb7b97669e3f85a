import Link from 'next/link';
import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';

/** 403. */
export function ForbiddenPage() {
  return (
    <DeadEnd
      code="403"
      title="This page is for others"
      actions={
        <Link href="/" className={buttonStyles({ variant: 'primary' })}>
          Go to the overview
        </Link>
      }
    >
      <p>
        Your account may not open it. If you should be able to, ask an administrator to add you to the team.
      </p>
    </DeadEnd>
  );
}
