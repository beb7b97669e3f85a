import { Skeleton } from '../primitives/skeleton.tsx';
import { ListCard } from './list-card.tsx';

const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a list with a form of filters while it is being loaded. `words` are for screen readers. */
export function FilteredListSkeleton({ words }: { readonly words: string }) {
  return (
    <div aria-busy="true">
      <ListCard toolbar={<FilterShapes />}>
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
        {words}
      </p>
    </div>
  );
}

function FilterShapes() {
  return (
    <>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {FIELDS.map((field) => (
          <div key={field} className="flex flex-col gap-1.5">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-10 sm:h-9" />
          </div>
        ))}
      </div>
      <div className="mt-3 flex justify-end">
        <Skeleton className="h-10 w-20 sm:h-9" />
      </div>
    </>
  );
}
