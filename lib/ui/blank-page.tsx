import { Wrench } from 'lucide-react';
import { LocalTime } from './local-time.tsx';
import { SignOutLink } from './sign-out-link.tsx';

type BlankPageProps = {
  readonly platformName: string;
  /** One sentence: what the matter is. */
  readonly sentence: string;
  readonly startedAt: Date | null;
  /** The administrators' own words; null when they left none. */
  readonly message: string | null;
  /** How long until the page asks again. */
  readonly refreshSeconds: number;
};

/**
 * The page behind a shut gate: nothing to click but sign out. It works without scripts: the browser
 * reloads it by itself, and signing out is a link to next-auth's own page.
 */
export function BlankPage({ platformName, sentence, startedAt, message, refreshSeconds }: BlankPageProps) {
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <meta httpEquiv="refresh" content={String(refreshSeconds)} />
      <div className="flex w-full max-w-md flex-col items-center text-center">
        <span className="mb-6 grid size-12 place-items-center rounded-xl bg-amber-soft text-amber-mark">
          <Wrench aria-hidden className="size-6" />
        </span>
        <p className="text-ink-soft">{platformName}</p>
        <h1 className="mt-1 text-balance font-semibold text-2xl leading-8 tracking-tight">{sentence}</h1>
        {message ? (
          <p className="mt-4 whitespace-pre-line text-balance break-words text-base leading-6">{message}</p>
        ) : null}
        <p className="mt-4 text-ink-soft">
          {startedAt ? (
            <>
              Since <LocalTime value={startedAt} shape="time" />.{' '}
            </>
          ) : null}
          This page comes back by itself.
        </p>
        <SignOutLink className="mt-10 text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink" />
      </div>
    </main>
  );
}
