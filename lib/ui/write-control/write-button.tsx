'use client';

import type { ComponentProps } from 'react';
import { Button } from '../primitives/button.tsx';
import { Tooltip } from '../primitives/tooltip.tsx';
import { useWritesPaused } from './writes-paused.tsx';

/** A button that would change something: while changes are paused it is off and says why. */
export function WriteButton(props: ComponentProps<typeof Button>) {
  const reason = useWritesPaused();
  if (!reason) return <Button {...props} />;
  return (
    <Tooltip text={reason}>
      <Button {...props} disabled />
    </Tooltip>
  );
}
