'use client';

import { Suspense, use } from 'react';
import { refusalWords } from '#lib/texts/refusal-words.ts';
import { useTexts } from '#texts';
import { Skeleton } from '../../primitives/skeleton.tsx';
import { PreflightView } from '../preflight/preflight-view.tsx';
import { Sentences } from '../words/sentences.tsx';
import type { PreviewPromise } from './preview-promise.ts';
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
      <AnsweredPreview preview={settled} />
    </Suspense>
  );
}

function AnsweredPreview({ preview }: { readonly preview: PreviewPromise }) {
  const refusals = useTexts('refusals');
  const outcome = use(preview);
  return outcome.ok ? (
    <PreflightView preflight={outcome.value} />
  ) : (
    <p className="text-ink-soft">{refusalWords(refusals, outcome.refusal)}</p>
  );
}

/** The place of the sentences while AWS is being asked. */
function PreviewSkeleton() {
  const t = useTexts('preflight');
  return (
    <div className="flex flex-col gap-2.5 py-0.5">
      <p className="sr-only">{t('asking')}</p>
      <Skeleton className="w-11/12" />
      <Skeleton className="w-3/5" />
      <Skeleton className="w-1/2" />
      <Skeleton className="w-2/5" />
    </div>
  );
}

function TakeOverSentences() {
  const t = useTexts('preflight');
  return (
    <Sentences>
      {t('takeOver')}
      {t('takeOverOthers')}
      {t('takeOverTasks')}
    </Sentences>
  );
}
