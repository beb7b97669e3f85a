import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { readWindowPage } from '#lib/edge/history/read-pages.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ShareReport } from '#lib/ui/history/share-report.tsx';
import { WindowHeading } from '#lib/ui/history/window-heading.tsx';
import { WindowStoryCards } from '#lib/ui/history/window-story-cards.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { TextLink } from '#lib/ui/text-link.tsx';
import { shown } from '../../shown.ts';
import { shareReport, withdrawReport } from '../report-actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('history'))('title') };
}

type WindowPageProps = { readonly params: Promise<{ readonly id: string }> };

export default async function WindowPage({ params }: WindowPageProps) {
  const story = shown(await readWindowPage((await params).id));
  const t = await getTexts('history');
  const { entry } = story.record;
  return (
    <>
      <WindowHeading
        entry={entry}
        actions={
          <>
            <a
              href={`/api/maintenance/history/export?format=json&window=${entry.id}`}
              download
              className={buttonStyles()}
            >
              <Download aria-hidden />
              {t('exportWindow')}
            </a>
            <ShareReport
              windowId={entry.id}
              links={story.links}
              share={shareReport}
              withdraw={withdrawReport}
            />
          </>
        }
      />
      <WindowStoryCards
        story={story}
        timelineActions={
          <TextLink href={`/admin/settings/audit?windowId=${entry.id}`}>{t('timeline.all')}</TextLink>
        }
      />
    </>
  );
}
