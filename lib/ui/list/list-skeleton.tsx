import { useTexts } from '#texts';
import { Skeleton } from '../primitives/skeleton.tsx';
import { ListCard } from './list-card.tsx';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a list page while it is being loaded. */
export function ListSkeleton({ title }: { readonly title: string }) {
  const t = useTexts('list');
  return (
    <div aria-busy="true">
      <div className="mb-6 flex items-end justify-between gap-4">
        <div>
          <h1 className="font-semibold text-2xl leading-8 tracking-tight">{title}</h1>
          <Skeleton className="mt-2 w-64" />
        </div>
        <Skeleton className="hidden h-9 w-40 sm:block" />
      </div>
      <ListCard toolbar={<Skeleton className="h-9 w-full sm:w-72" />}>
        <div className="divide-y">
          {ROWS.map((row) => (
            <div key={row} className="flex h-14 items-center gap-8 px-4 sm:px-6">
              <Skeleton className="w-1/3" />
              <Skeleton className="hidden w-24 sm:block" />
              <Skeleton className="hidden w-28 sm:block" />
              <Skeleton className="ml-auto w-20" />
            </div>
          ))}
        </div>
      </ListCard>
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
    </div>
  );
}
