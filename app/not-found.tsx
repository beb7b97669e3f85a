import type { Metadata } from 'next';
import { getTexts } from '#lib/texts/get-texts.ts';
import { NotFoundPage } from '#lib/ui/not-found-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('errors');
  return { title: t('notFoundTab') };
}

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
