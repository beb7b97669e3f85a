import type { ReactNode } from 'react';

type DeadEndProps = {
  /** 403, 404: for people who will name it when they ask for help. */
  readonly code?: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
};

/** A page that cannot go on: what the matter is, and the ways out. */
export function DeadEnd({ code, title, children, actions }: DeadEndProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-20 text-center sm:py-28">
      {code ? <p className="font-medium text-ink-faint">{code}</p> : null}
      <h1 className="mt-1 text-balance font-semibold text-2xl leading-8 tracking-tight">{title}</h1>
      <div className="mt-2 text-balance text-ink-soft">{children}</div>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  );
}
