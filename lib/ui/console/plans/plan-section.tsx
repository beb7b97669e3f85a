import { type ReactNode, useId } from 'react';
import { Card } from '../../primitives/card.tsx';

/** A part of a long form, under its heading. */
export function PlanSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Card>
      <fieldset aria-labelledby={id} className="flex min-w-0 flex-col gap-5 px-4 py-5 sm:px-6">
        <h2 id={id} className="font-semibold text-base leading-6">
          {title}
        </h2>
        {children}
      </fieldset>
    </Card>
  );
}
