'use client';

import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '#texts';
import { Input } from '../primitives/input.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';

type SearchInputProps = {
  readonly label: string;
  readonly term: string;
  /** The address of the list without the search. */
  readonly clearHref: string;
};

/** Shows the address's term and keeps the focus while results come and go. */
export function SearchInput({ label, term, clearHref }: SearchInputProps) {
  const t = useTexts('list');
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef(term);

  useEffect(() => {
    // Only a new address: what was typed before React listened stays.
    if (input.current && shown.current !== term) input.current.value = term;
    shown.current = term;
  }, [term]);

  return (
    <>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
      />
      <Input
        ref={input}
        type="search"
        name="term"
        defaultValue={term}
        maxLength={200}
        aria-label={label}
        placeholder={label}
        enterKeyHint="search"
        className="pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {term === '' ? null : (
        <IntentLink
          href={clearHref}
          aria-label={t('clearSearch')}
          // The link goes with the search.
          onClick={() => input.current?.focus()}
          className="absolute top-1/2 right-1 grid size-8 -translate-y-1/2 place-items-center rounded-md text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </IntentLink>
      )}
    </>
  );
}
