import type { Options } from 'rehype-sanitize';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** What of a message survives: no attribute but where a link leads, and only to what cannot run anything. */
export const MESSAGE_SCHEMA: Options = {
  tagNames: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'code', ...HEADINGS],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

/** Whether a link has one of the protocols; one that has none would lead into the platform, or be taken for one. */
export function isLinkAllowed(href: string | undefined): href is string {
  return href !== undefined && /^(https?:\/\/|mailto:)/i.test(href);
}
