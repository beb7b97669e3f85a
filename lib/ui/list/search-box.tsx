import { Search, X } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { Input } from '../primitives/input.tsx';

type SearchBoxProps = {
  readonly path: string;
  /** What is searched, for the label: "environments". */
  readonly what: string;
  readonly term: string;
  /** Other filters of the address that a search keeps. */
  readonly keep?: Readonly<Record<string, string>>;
};

/** Searches by going to `?term=`: it can be linked to, gone back to, and works without scripts. */
export function SearchBox({ path, what, term, keep = {} }: SearchBoxProps) {
  const kept = new URLSearchParams(keep).toString();
  return (
    <Form action={path} role="search" className="relative w-full sm:w-72" key={term}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
      />
      <Input
        type="search"
        name="term"
        defaultValue={term}
        maxLength={200}
        aria-label={`Search ${what}`}
        placeholder={`Search ${what}`}
        enterKeyHint="search"
        className="pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {term === '' ? null : (
        <Link
          href={kept === '' ? path : `${path}?${kept}`}
          aria-label="Clear the search"
          className="absolute top-1/2 right-1 grid size-8 -translate-y-1/2 place-items-center rounded-md text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Link>
      )}
    </Form>
  );
}
