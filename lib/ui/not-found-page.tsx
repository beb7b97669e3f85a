import Link from 'next/link';
import { DeadEnd } from './dead-end.tsx';
import { buttonStyles } from './primitives/button-styles.ts';

/** 404. It gives away nothing about what exists but must not be seen. */
export function NotFoundPage() {
  return (
    <DeadEnd
      code="404"
      title="There is nothing here"
      actions={
        <Link href="/" className={buttonStyles({ variant: 'primary' })}>
          Go to the overview
        </Link>
      }
    >
      <p>The address is wrong, the thing was deleted, or your teams have no access to it.</p>
    </DeadEnd>
  );
}
