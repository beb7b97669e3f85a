import type { Metadata } from 'next';
import { NotFoundPage } from '#lib/ui/not-found-page.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return <NotFoundPage />;
}
