import Form from 'next/form';
import { SearchInput } from './search-input.tsx';

type SearchBoxProps = {
  readonly path: string;
  /** What is searched: "Search environments". */
  readonly label: string;
  readonly term: string;
  /** Other filters of the address that a search keeps. */
  readonly keep?: Readonly<Record<string, string>>;
};

/** Searches by going to `?term=`: it can be linked to, gone back to, and works without scripts. */
export function SearchBox({ path, label, term, keep = {} }: SearchBoxProps) {
  const kept = new URLSearchParams(keep).toString();
  return (
    <Form action={path} role="search" className="relative w-full sm:w-72">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchInput label={label} term={term} clearHref={kept === '' ? path : `${path}?${kept}`} />
    </Form>
  );
}
