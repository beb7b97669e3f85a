'use client';

import { type RefObject, Suspense, use } from 'react';
import { useTexts } from '#texts';
import { CheckField } from '../../primitives/check-field.tsx';
import type { PreviewPromise } from './preview-promise.ts';
import { useSettled } from './use-settled.ts';

type CheckProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly error: string | null;
};

type ConfirmNoSchedulesProps = CheckProps & {
  readonly preview: PreviewPromise | null;
  /** Whether the server has refused because it found none. */
  readonly refused: boolean;
};

/** Where no schedule is found a person has to say that this is right. Nothing where some are. */
export function ConfirmNoSchedules({ preview, refused, ...check }: ConfirmNoSchedulesProps) {
  if (refused) return <NoSchedulesCheck {...check} />;
  if (!preview) return null;
  return (
    <Suspense fallback={null}>
      <WhenNoneFound preview={preview} {...check} />
    </Suspense>
  );
}

function WhenNoneFound({ preview, ...check }: CheckProps & { readonly preview: PreviewPromise }) {
  const outcome = use(useSettled(preview));
  return outcome.ok && outcome.value.foundNoSchedule ? <NoSchedulesCheck {...check} /> : null;
}

function NoSchedulesCheck(props: CheckProps) {
  const t = useTexts('plans');
  return <CheckField name="withoutSchedules" label={t('fields.withoutSchedules')} {...props} />;
}
