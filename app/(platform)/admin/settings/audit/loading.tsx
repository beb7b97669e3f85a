import { FilteredListSkeleton } from '#lib/ui/list/filtered-list-skeleton.tsx';
import { useTexts } from '#texts';

export default function Loading() {
  const t = useTexts('audit');
  return <FilteredListSkeleton words={t('loading')} />;
}
