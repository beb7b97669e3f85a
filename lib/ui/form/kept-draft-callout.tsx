'use client';

import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { Button } from '../primitives/button.tsx';
import { Callout } from '../primitives/callout.tsx';
import type { OfferedDraft } from './use-kept-draft.ts';

type KeptDraftCalloutProps = {
  readonly offered: OfferedDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
};

/** Offers what was typed into this form before maintenance stood in the way. */
export function KeptDraftCallout({ offered, onRestore, onDiscard }: KeptDraftCalloutProps) {
  const t = useTexts('drafts');
  return (
    <Callout
      tone="blue"
      role="status"
      title={t('title')}
      actions={
        <>
          <Button size="sm" variant="primary" onClick={onRestore}>
            {t('restore')}
          </Button>
          <Button size="sm" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </>
      }
    >
      {t.rich('kept', { at: () => <LocalTime key="at" value={offered.keptAt} shape="date-time" /> })}{' '}
      {offered.changedSince ? t('changedSince') : null}
    </Callout>
  );
}
