import { useTexts } from '#texts';

/** The first thing the Tab key reaches: past the navigation, to the page itself. */
export function SkipLink() {
  const t = useTexts('shell');
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-md bg-ink px-3 py-2 font-medium text-canvas focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('skipToContent')}
    </a>
  );
}
