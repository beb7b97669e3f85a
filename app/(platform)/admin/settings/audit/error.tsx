'use client';

import { ListUnreadable } from '#lib/ui/list/list-unreadable.tsx';
import { useTexts } from '#texts';

export default function AuditError(props: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTexts('audit');
  return (
    <ListUnreadable
      {...props}
      title={t('unreadable')}
      words={t('unreadableMore')}
      retryLabel={t('tryAgain')}
    />
  );
}
