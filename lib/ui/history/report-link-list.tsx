'use client';

import type { ReportLink } from '#lib/domain/history/report-link.ts';
import { useTexts } from '#texts';
import type { Command } from '../console/commands/command.ts';
import { useCommand } from '../console/commands/use-command.ts';
import { LocalTime } from '../local-time.tsx';
import { Button } from '../primitives/button.tsx';

type ReportLinkListProps = {
  readonly links: readonly ReportLink[];
  /** `linkId`. */
  readonly withdraw: Command;
  readonly onWithdrawn: () => void;
};

/** The links by which a report can be read, each with the way to end it. */
export function ReportLinkList({ links, ...rest }: ReportLinkListProps) {
  const t = useTexts('history');
  return (
    <section>
      <h3 className="font-medium">{t('share.links')}</h3>
      {links.length === 0 ? <p className="mt-1 text-ink-soft">{t('share.noLinks')}</p> : null}
      <ul className="divide-y">
        {links.map((link) => (
          <LinkItem key={link.id} link={link} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type LinkItemProps = Omit<ReportLinkListProps, 'links'> & { readonly link: ReportLink };

function LinkItem({ link, withdraw, onWithdrawn }: LinkItemProps) {
  const t = useTexts('history');
  const { send, pending, problem } = useCommand(withdraw);
  const end = async () => {
    const form = new FormData();
    form.set('linkId', link.id);
    if ((await send(form)).done) onWithdrawn();
  };
  const day = (value: Date) => () => <LocalTime value={value} shape="date" />;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <p className="min-w-0 break-words text-ink-soft">
        {t.rich('share.sharedBy', {
          by: link.createdBy,
          at: day(link.createdAt),
          until: day(link.expiresAt),
        })}
      </p>
      <Button
        variant="danger-quiet"
        size="sm"
        pending={pending}
        onClick={() => void end()}
        aria-label={t('share.withdrawOf', { by: link.createdBy })}
      >
        {t('share.withdraw')}
      </Button>
      {problem ? (
        <p role="alert" className="w-full text-[13px] text-red-ink">
          {problem.message}
        </p>
      ) : null}
    </li>
  );
}
