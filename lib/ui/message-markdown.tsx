import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import { flatTree } from './markdown/flat-tree.ts';
import { isLinkAllowed, MESSAGE_SCHEMA } from './markdown/message-schema.ts';
import { shallowText } from './markdown/shallow-text.ts';

type MessageMarkdownProps = {
  /** What administrators wrote, in Markdown; not trusted. */
  readonly text: string;
  /** `inline`: in one line, paragraphs and list items one after the other, as a banner has them. */
  readonly variant: 'inline' | 'block';
};

/**
 * As long as a message may be: what is longer will be refused, and its preview need not show it. Made to be slow, so
 * much text still takes some tenths of a second (thousands of stars, a list of a thousand items): who shows what is
 * being typed defers it.
 */
const SHOWN_CHARACTERS = 5_000;

/**
 * The administrators' message to users. Emphasis, code, lists, line breaks and links to http, https and mailto are
 * shown; a heading is a strong paragraph; images, HTML and whatever else there is are left out. Of the server and the
 * browser alike.
 */
export function MessageMarkdown({ text, variant }: MessageMarkdownProps) {
  const message = readOnce(text.slice(0, SHOWN_CHARACTERS), variant);
  return variant === 'inline' ? (
    <span className="break-words">{message}</span>
  ) : (
    <div className="flex flex-col gap-2 break-words">{message}</div>
  );
}

/** The same message stands on every page of everybody. */
const read = new Map<string, ReactNode>();
const MOST_READ = 8;

function readOnce(text: string, variant: MessageMarkdownProps['variant']): ReactNode {
  const key = `${variant} ${text}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const message = Markdown({
    remarkPlugins: [flatTree],
    rehypePlugins: [[rehypeSanitize, MESSAGE_SCHEMA]],
    components: variant === 'inline' ? INLINE : BLOCK,
    children: shallowText(text),
  });
  const [oldest] = read.keys();
  if (read.size >= MOST_READ && oldest !== undefined) read.delete(oldest);
  read.set(key, message);
  return message;
}

const BOTH: Components = {
  a: ({ href, children }) =>
    isLinkAllowed(href) ? (
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="underline underline-offset-2 [overflow-wrap:anywhere]"
      >
        {children}
      </a>
    ) : (
      children
    ),
  strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
  code: ({ children }) => <code className="font-mono text-[0.9em]">{children}</code>,
};

type Within = { readonly children?: ReactNode };

const strongParagraph = ({ children }: Within) => (
  <p>
    <strong className="font-semibold">{children}</strong>
  </p>
);

const BLOCK: Components = {
  ...BOTH,
  ...headings(strongParagraph),
  p: ({ children }) => <p>{children}</p>,
  ul: ({ children }) => <ul className="list-disc pl-5 text-left">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal pl-5 text-left">{children}</ol>,
};

const oneAfterTheOther = ({ children }: Within) => <>{children} </>;

const INLINE: Components = {
  ...BOTH,
  ...headings(({ children }) => (
    <>
      <strong className="font-semibold">{children}</strong>{' '}
    </>
  )),
  p: oneAfterTheOther,
  ul: oneAfterTheOther,
  ol: oneAfterTheOther,
  li: ({ children }) => <>• {children} </>,
  br: () => ' ',
};

function headings(as: (props: Within) => ReactNode): Components {
  return { h1: as, h2: as, h3: as, h4: as, h5: as, h6: as };
}
