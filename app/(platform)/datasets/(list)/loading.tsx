import { ListSkeleton } from '#lib/ui/list/list-skeleton.tsx';

export default function Loading() {
  return <ListSkeleton title="Datasets" />;
}
