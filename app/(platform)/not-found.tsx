import { NotFoundPage } from '#lib/ui/not-found-page.tsx';

export default function NotFound() {
  return <NotFoundPage />;
}
