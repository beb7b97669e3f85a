import { ForbiddenPage } from '#lib/ui/forbidden-page.tsx';

export default function Forbidden() {
  return <ForbiddenPage />;
}
