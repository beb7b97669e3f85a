'use client';

import { Printer } from 'lucide-react';
import { useTexts } from '#texts';
import { Button } from '../primitives/button.tsx';

/** Prints the page; not printed itself. */
export function PrintButton() {
  const t = useTexts('report');
  return (
    <span className="print:hidden">
      <Button onClick={() => window.print()}>
        <Printer aria-hidden />
        {t('print')}
      </Button>
    </span>
  );
}
