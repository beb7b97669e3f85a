/** The look that text inputs, text areas and selects share. 16 px on phones, so that iOS does not zoom. */
export const CONTROL = [
  'w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink sm:text-sm',
  'placeholder:text-ink-faint transition-colors duration-100',
  'hover:border-ink-faint focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1',
  'aria-invalid:border-red-mark [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-ink-faint',
].join(' ');
