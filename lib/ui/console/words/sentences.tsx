import { Children, type ReactNode } from 'react';

/** What will happen, one thing a line. Children that are nothing are left out. */
export function Sentences({ children }: { readonly children: ReactNode }) {
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-5 marker:text-ink-faint">
      {Children.map(children, (child) => (child ? <li className="break-words pl-0.5">{child}</li> : null))}
    </ul>
  );
}
