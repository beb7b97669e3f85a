'use client';

import { Suspense } from 'react';
import type { PreviewPromise } from './preview-promise.ts';
import { PreviewSentences, PreviewSkeleton } from './preview-sentences.tsx';
import { Sentences } from './sentences.tsx';
import { useSettled } from './use-settled.ts';

type StartPreviewProps = {
  /** Null while the last window's schedules are being restored: AWS would describe a state that passes. */
  readonly preview: PreviewPromise | null;
};

/** What starting now would do; filled in when AWS has answered, and kept while it is asked anew. */
export function StartPreview({ preview }: StartPreviewProps) {
  return preview ? <AskedPreview preview={preview} /> : <TakeOverSentences />;
}

function AskedPreview({ preview }: { readonly preview: PreviewPromise }) {
  const settled = useSettled(preview);
  return (
    <Suspense fallback={<PreviewSkeleton />}>
      <PreviewSentences preview={settled} />
    </Suspense>
  );
}

function TakeOverSentences() {
  return (
    <Sentences>
      <>
        The schedules that are still being restored are taken over: after the end they get the state they had
        at first.
      </>
      <>Every other schedule that starts tasks in the configured clusters is held as well.</>
      <>Running tasks are waited for, none is stopped.</>
    </Sentences>
  );
}
