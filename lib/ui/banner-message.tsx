import { MessageMarkdown } from './message-markdown.tsx';

/** From so many characters on it may take more lines than a banner has. */
const LONG = 200;

/** The administrators' message within a banner. A long one is scrolled, so that the page below stays in sight. */
export function BannerMessage({ text }: { readonly text: string | null }) {
  if (text === null || text.trim() === '') return null;
  if (text.length < LONG) return <MessageMarkdown text={text} variant="inline" />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by its focus.
    <div tabIndex={0} className="mt-1 max-h-16 overflow-y-auto rounded-sm">
      <MessageMarkdown text={text} variant="inline" />
    </div>
  );
}
