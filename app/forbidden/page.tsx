import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTexts } from '#lib/texts/get-texts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('errors');
  return { title: t('forbiddenTab') };
}

// A page made at build time would be cacheable, and a cache would show it to administrators too.
export const dynamic = 'force-dynamic';

/** Middleware sends people here who ask for an administrators' page; the status is 403 throughout. */
export default function ForbiddenPage(): never {
  forbidden();
}
