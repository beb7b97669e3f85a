'use client';

import { DeadEnd } from '#lib/ui/dead-end.tsx';
import { Button } from '#lib/ui/primitives/button.tsx';
import { useTexts } from '#texts';

export default function ReportError({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTexts('report');
  return (
    <main>
      <DeadEnd
        title={t('unreadable')}
        actions={
          <Button variant="primary" onClick={retry}>
            {t('tryAgain')}
          </Button>
        }
      >
        <p role="alert">{t('unreadableMore')}</p>
      </DeadEnd>
    </main>
  );
}
