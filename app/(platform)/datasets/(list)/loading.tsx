import { ListSkeleton } from '#lib/ui/list/list-skeleton.tsx';
import { useTexts } from '#texts';

export default function Loading() {
  const t = useTexts('datasets');
  return <ListSkeleton title={t('title')} />;
}
