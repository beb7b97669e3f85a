import {
  CircleCheck,
  CircleHelp,
  Hourglass,
  LockKeyhole,
  type LucideIcon,
  TriangleAlert,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Window } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { TONE_LINE, TONE_MARK, TONE_SOFT, type Tone } from '../tone.ts';
import type { ConsoleStatus } from './words/console-status.ts';

/** The element that the focus goes to when the status has changed under it. */
export const STATUS_ID = 'maintenance-status';

type StatusStripProps = {
  readonly status: Window['status'];
  readonly look: ConsoleStatus;
  /** No window is open, and users are held all the same: by the configuration of this replica. */
  readonly forced?: boolean;
  /** Mode, since when, by whom. */
  readonly children?: ReactNode;
};

/** The head of the card: the status in words first. Gives way when the page has lost the server. */
export function StatusStrip({ status, look, forced = false, children }: StatusStripProps) {
  const t = useTexts('console');
  const open = status !== 'INACTIVE';
  return (
    <>
      <header
        className={cn(
          'rounded-t-[11px] border-b px-4 py-4 group-data-stale/follow:hidden sm:px-6',
          open && [TONE_SOFT[look.tone], TONE_LINE[look.tone]],
        )}
      >
        <Line
          icon={forced ? LockKeyhole : iconOf(status, look.tone)}
          tone={look.tone}
          words={look.words}
          id={STATUS_ID}
        >
          <span
            className={cn(
              'mt-0.5 rounded-md border px-1.5 font-medium text-xs leading-5 tracking-wide',
              open ? 'border-current/30' : 'text-ink-soft',
            )}
          >
            {status}
          </span>
        </Line>
        {children ? <div className="mt-1 pl-8">{children}</div> : null}
      </header>
      <header className="hidden rounded-t-[11px] border-b bg-neutral-soft px-4 py-4 text-neutral-ink group-data-stale/follow:block sm:px-6">
        <Line icon={CircleHelp} tone="neutral" words={t('status.unknown')} />
      </header>
    </>
  );
}

type LineProps = {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly words: string;
  readonly id?: string;
  readonly children?: ReactNode;
};

function Line({ icon: Icon, tone, words, id, children }: LineProps) {
  return (
    <div className="flex items-start gap-3">
      <Icon aria-hidden className={cn('mt-1 size-5 shrink-0', TONE_MARK[tone])} />
      <div className="flex min-w-0 flex-1 items-start justify-between gap-3">
        <h2 id={id} tabIndex={-1} className="text-balance font-semibold text-lg leading-7 outline-none">
          {words}
        </h2>
        {children}
      </div>
    </div>
  );
}

function iconOf(status: Window['status'], tone: Tone): LucideIcon {
  switch (status) {
    case 'INACTIVE':
      return Users;
    case 'PENDING':
      return Hourglass;
    case 'ACTIVE':
      return tone === 'green' ? CircleCheck : TriangleAlert;
  }
}
