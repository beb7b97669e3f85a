'use client';

import { fieldWords } from '#lib/texts/refusal-words.ts';
import { useTexts } from '#texts';
import { Skeleton } from '../../primitives/skeleton.tsx';
import { PreflightView } from '../preflight/preflight-view.tsx';
import { PlanTimes } from './plan-times.tsx';
import type { AskedPreview } from './use-asked-preview.ts';

/** Beside the form, and on phones below it: when that is, and what it would hold. What was asked before stays meanwhile. */
export function PlanPreviewPanel({ asked }: { readonly asked: AskedPreview }) {
  const t = useTexts('plans');
  const refusals = useTexts('refusals');
  const { preview, asking, failed } = asked;
  const problems = [...new Set(Object.values(fieldWords(refusals, preview?.problems ?? {})))];
  return (
    <aside
      aria-busy={asking}
      className="flex min-w-0 flex-col gap-5 rounded-xl bg-sunken px-4 py-5 lg:sticky lg:top-20"
    >
      <section className="flex flex-col gap-3">
        <h2 className="font-semibold">{t('times.title')}</h2>
        {asking && !preview ? <Waiting /> : <PlanTimes spans={preview?.spans ?? []} />}
        {problems.length > 0 ? (
          <ul className="flex flex-col gap-1 text-red-ink">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : null}
        {failed ? <p className="text-ink-soft">{t('times.unknown')}</p> : null}
      </section>
      {preview?.preflight ? (
        <section className="flex flex-col gap-3 border-t pt-5">
          <h2 className="font-semibold">{t('sections.preflight')}</h2>
          <PreflightView preflight={preview.preflight} />
        </section>
      ) : null}
    </aside>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-2.5 py-0.5">
      <Skeleton className="w-11/12" />
      <Skeleton className="w-3/5" />
    </div>
  );
}
