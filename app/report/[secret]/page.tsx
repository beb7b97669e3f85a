import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { platformName, readReportPage } from '#lib/edge/history/read-pages.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ReportView } from '#lib/ui/history/report-view.tsx';

/** The address is the secret: it goes to no other site, and into no search engine. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('report');
  return {
    title: `${t('title')} · ${platformName()}`,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

type ReportPageProps = { readonly params: Promise<{ readonly secret: string }> };

/** One window for whoever was given the link, in every state of the platform; 404 for every other secret. */
export default async function ReportPage({ params }: ReportPageProps) {
  const report = await readReportPage((await params).secret);
  if (!report.ok) notFound();
  return <ReportView platformName={platformName()} {...report.value} />;
}
