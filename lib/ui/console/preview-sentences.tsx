'use client';

import { use } from 'react';
import { Callout } from '../primitives/callout.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { type PreviewParts, previewParts } from './preview-parts.ts';
import type { PreviewPromise } from './preview-promise.ts';
import { Sentences } from './sentences.tsx';
import { tellCount, tellNames, tellTally } from './tell-count.ts';

/** What starting now would do to schedules and tasks. Suspends until AWS has answered. */
export function PreviewSentences({ preview }: { readonly preview: PreviewPromise }) {
  const outcome = use(preview);
  if (!outcome.ok) return <p className="text-ink-soft">{outcome.refusal.message}</p>;
  const parts = previewParts(outcome.value);
  return (
    <div className="flex flex-col gap-3">
      <Sentences>
        <HeldSentence parts={parts} />
        {parts.staysDisabled.length > 0 ? (
          <>
            <Names names={tellNames(parts.staysDisabled)} /> {parts.staysDisabled.length === 1 ? 'is' : 'are'}{' '}
            disabled already and {parts.staysDisabled.length === 1 ? 'stays' : 'stay'} disabled, also after
            the end.
          </>
        ) : null}
        <RunningSentence parts={parts} />
      </Sentences>
      <PreviewTroubles parts={parts} />
    </div>
  );
}

function HeldSentence({ parts }: { readonly parts: PreviewParts }) {
  const { foundNoSchedule, held, mistakes, unknown } = parts;
  if (held.length > 0) {
    return (
      <>
        {tellCount(held.length, 'schedule')} {held.length === 1 ? 'is' : 'are'} held:{' '}
        <Names names={tellNames(held)} />.
      </>
    );
  }
  if (foundNoSchedule) return 'No schedule is held.';
  return mistakes.length + unknown.length > 0
    ? 'Which schedules are held cannot be said now.'
    : 'No schedule is held: none that is enabled starts tasks in the configured clusters.';
}

function RunningSentence({ parts: { running, mistakes, unknown } }: { readonly parts: PreviewParts }) {
  if (running.length > 0) {
    return (
      <>
        {tellCount(running.length, 'running task')} {running.length === 1 ? 'is' : 'are'} waited for, none is
        stopped: <Names names={tellTally(running)} />.
      </>
    );
  }
  return mistakes.length + unknown.length > 0
    ? 'Which tasks are running cannot be said now.'
    : 'No task is running at the moment.';
}

function PreviewTroubles({ parts }: { readonly parts: PreviewParts }) {
  const { foundNoSchedule, mistakes, unknown, cannotBeHeld } = parts;
  return (
    <>
      {foundNoSchedule ? (
        <Callout tone="amber" title="AWS knows of no schedule that starts tasks in these clusters">
          In a wrong region or account it looks just like this, and everything seems quiet. Check AWS_REGION,
          ECS_CLUSTERS and the account.
        </Callout>
      ) : null}
      {mistakes.length > 0 ? (
        <Callout tone="red" title="Starting would be refused">
          {mistakes.map(({ what, why }) => (
            <p key={what + why}>
              {what}: {why}
            </p>
          ))}
        </Callout>
      ) : null}
      {unknown.length > 0 ? (
        <Callout tone="amber" title="AWS did not answer everything">
          {unknown.map(({ what, why }) => (
            <p key={what + why}>
              {what}: {why}
            </p>
          ))}
          <p className="mt-1">You can start; the status stays PENDING until AWS can be asked.</p>
        </Callout>
      ) : null}
      {cannotBeHeld.length > 0 ? (
        <Callout tone="amber" title="Some schedules cannot be held">
          {cannotBeHeld.map(({ arn, name, untouchable }) => (
            <p key={arn}>
              {name}: {untouchable}
            </p>
          ))}
          <p className="mt-1">The status stays PENDING as long as they are enabled.</p>
        </Callout>
      ) : null}
    </>
  );
}

function Names({ names }: { readonly names: string }) {
  return <strong className="font-medium">{names}</strong>;
}

/** The place of the sentences while AWS is being asked. */
export function PreviewSkeleton() {
  return (
    <div className="flex flex-col gap-2.5 py-0.5">
      <p className="sr-only">Asking AWS</p>
      <Skeleton className="w-11/12" />
      <Skeleton className="w-3/5" />
      <Skeleton className="w-1/2" />
    </div>
  );
}
