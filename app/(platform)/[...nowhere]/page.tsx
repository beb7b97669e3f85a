import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTexts } from '#lib/texts/get-texts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('errors');
  return { title: t('notFoundTab') };
}

/** An address that leads nowhere, inside the frame: the navigation and the maintenance banner stay. */
export default function Nowhere(): never {
  notFound();
}
