'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose page is asked for ahead only while the pointer is on it. Next would ask for the page of every link in
 * sight, and again whenever the page is made anew, as all open pages are when maintenance begins and ends.
 */
export function IntentLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [pointedAt, setPointedAt] = useState(false);
  return (
    <Link
      {...props}
      prefetch={pointedAt ? null : false}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
    />
  );
}
