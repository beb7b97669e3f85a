import type { ReportLink } from '#lib/domain/history/report-link.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { Callout } from '../primitives/callout.tsx';
import { Brand } from '../shell/brand.tsx';
import { PrintButton } from './print-button.tsx';
import { WindowStoryCards } from './window-story-cards.tsx';

type ReportViewProps = {
  readonly platformName: string;
  readonly link: ReportLink;
  readonly story: WindowStory;
};

/** One window as whoever has a link to it may read and print it: no navigation, nothing of any other. */
export function ReportView({ platformName, link, story }: ReportViewProps) {
  const t = useTexts('report');
  const { entry } = story.record;
  const at = (value: Date) => () => <LocalTime value={value} shape="date-time" />;
  return (
    <main className="mx-auto max-w-4xl px-4 py-8 print:max-w-none print:p-0">
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 items-start gap-3">
          <Brand className="size-8 shrink-0" />
          <div className="min-w-0">
            <p className="text-ink-soft">{platformName}</p>
            <h1 className="break-words font-semibold text-2xl leading-8 tracking-tight">
              {t.rich('of', { at: at(entry.at) })}
            </h1>
            <p className="mt-1 text-ink-soft">{t.rich('asOf', { at: at(story.now) })}</p>
          </div>
        </div>
        <PrintButton />
      </header>
      {entry.outcome === 'open' ? (
        <Callout tone="amber" className="mb-6">
          {t('open')}
        </Callout>
      ) : null}
      <WindowStoryCards story={story} />
      <footer className="mt-6 text-[13px] text-ink-faint">
        {t.rich('shared', {
          by: link.createdBy,
          at: () => <LocalTime value={link.expiresAt} shape="date" />,
        })}
      </footer>
    </main>
  );
}
