import { Wrench } from 'lucide-react';
import { useTexts } from '#texts';
import type { Heard } from './announce/announcement.ts';
import { MaintenanceAnnouncer } from './announce/maintenance-announcer.tsx';
import { ComeBack } from './come-back.tsx';
import { LocalTime } from './local-time.tsx';
import { MessageMarkdown } from './message-markdown.tsx';
import { AboutTime, PlannedEnd } from './planned-end.tsx';
import { Brand } from './shell/brand.tsx';
import type { ShownState } from './shown-state.ts';
import { SignOutLink } from './sign-out-link.tsx';
import { TextLink } from './text-link.tsx';

type BlankPageProps = {
  readonly platformName: string;
  /** One sentence: what the matter is. */
  readonly sentence: string;
  readonly startedAt: Date | null;
  /** When it shall be over; null where nobody said. */
  readonly plannedEnd: Date | null;
  /** When the page was made. */
  readonly now: Date;
  /** The administrators' own words, in Markdown; null when they left none. */
  readonly message: string | null;
  /** Other pages can be opened meanwhile: shows a link to the overview. */
  readonly linkHome?: boolean;
  /** The state that the page was made with. */
  readonly shown: ShownState;
  /** The same, as it is told to those who do not see the page. */
  readonly heard: Heard | null;
  /** How long until the page asks again where scripts do not run. */
  readonly refreshSeconds: number;
};

/**
 * The page behind a shut gate: nothing to click but sign out. It follows the state; without scripts the
 * browser reloads it by itself, and signing out is a link to next-auth's own page.
 */
export function BlankPage(props: BlankPageProps) {
  const { platformName, sentence, startedAt, plannedEnd, now, message, linkHome, shown, heard } = props;
  const t = useTexts('maintenance');
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <noscript>
        <meta httpEquiv="refresh" content={String(props.refreshSeconds)} />
      </noscript>
      <ComeBack shown={shown} />
      <MaintenanceAnnouncer audience="user" shown={heard} follows />
      <div className="flex w-full min-w-0 max-w-md flex-col items-center text-center">
        <span className="relative mb-6 size-12">
          {/* Only a picture that cannot be loaded has an `after`: it covers the browser's mark of a broken one. */}
          <Brand className="relative size-12 after:absolute after:inset-0 after:bg-canvas" />
          <span className="absolute -right-2.5 -bottom-2.5 grid size-7 place-items-center rounded-full bg-amber-soft text-amber-mark ring-3 ring-canvas">
            <Wrench aria-hidden className="size-4" />
          </span>
        </span>
        <p className="text-ink-soft">{platformName}</p>
        <h1 className="mt-1 text-balance font-semibold text-2xl leading-8 tracking-tight">{sentence}</h1>
        {plannedEnd ? <ExpectedEnd plannedEnd={plannedEnd} now={now} /> : null}
        {message ? (
          <div className="mt-4 max-w-full text-balance text-base leading-6 [&_:is(ul,ol)]:mx-auto [&_:is(ul,ol)]:w-fit [&_:is(ul,ol)]:max-w-full">
            <MessageMarkdown text={message} variant="block" />
          </div>
        ) : null}
        <p className="mt-4 text-ink-soft">
          {startedAt ? (
            <>
              {t.rich('blank.since', {
                start: () => <LocalTime key="start" value={startedAt} shape="time" />,
              })}{' '}
            </>
          ) : null}
          <span>{t('blank.comesBack')}</span>
        </p>
        {linkHome ? (
          <p className="mt-6">
            <TextLink href="/">{t('blank.overview')}</TextLink>
          </p>
        ) : null}
        <SignOutLink className="mt-10 text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink" />
      </div>
    </main>
  );
}

type ExpectedEndProps = { readonly plannedEnd: Date; readonly now: Date };

/** Until about when, and once that is over that it takes longer. */
function ExpectedEnd({ plannedEnd, now }: ExpectedEndProps) {
  const t = useTexts('maintenance');
  const time = () => (
    <strong key="end" className="font-semibold">
      <AboutTime value={plannedEnd} now={now} />
    </strong>
  );
  return (
    <p className="mt-4 text-base leading-6">
      <PlannedEnd
        end={plannedEnd}
        now={now}
        ahead={t.rich('blank.until', { end: time })}
        passed={t.rich('users.late', { end: time })}
      />
    </p>
  );
}
