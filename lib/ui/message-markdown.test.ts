import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MessageMarkdown } from './message-markdown.tsx';

function html(text: string, variant: 'inline' | 'block' = 'block'): string {
  return renderToStaticMarkup(createElement(MessageMarkdown, { text, variant }));
}

/** The tags of the markup, each with its attributes but for classes. */
function tags(text: string, variant?: 'inline' | 'block'): string[] {
  return [...html(text, variant).matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag.replace(/ class="[^"]*"/, ''));
}

describe('a message', () => {
  test('has emphasis, code, lists and links', () => {
    expect(tags('**a** _b_ `c` [d](https://example.com)\n\n- e\n- f')).toEqual([
      '<div>',
      '<p>',
      '<strong>',
      '<em>',
      '<code>',
      '<a href="https://example.com" target="_blank" rel="noopener noreferrer">',
      '<ul>',
      '<li>',
      '<li>',
    ]);
  });

  test('keeps its line breaks where Markdown has them, and its paragraphs', () => {
    expect(tags('a  \nb\n\nc')).toEqual(['<div>', '<p>', '<br/>', '<p>']);
  });

  test.each(['# a', '###### a', 'a\n==='])('has a strong paragraph in place of the heading %j', (text) => {
    expect(tags(text)).toEqual(['<div>', '<p>', '<strong>']);
  });

  test('in one line has neither paragraphs nor lists', () => {
    const markup = html('a\n\nb  \nc\n\n- d\n- e\n\n# f', 'inline');
    expect(
      markup
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('a b c • d • e f');
    expect(tags('a\n\n- d\n- e', 'inline')).toEqual(['<span>']);
  });

  test.each(['mailto:help@example.com', 'http://example.com', 'https://example.com/a?b=c#d'])(
    'may link to %s',
    (url) => {
      expect(html(`[x](${url})`)).toContain('<a href=');
    },
  );
});

describe('nothing of a hostile message runs', () => {
  test.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src=x onerror=alert(1)>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<p style="position:fixed;inset:0" onclick="alert(1)">x</p>',
    '<style>body{display:none}</style>',
    '<form action="https://example.com"><input name="password"></form>',
    '<base href="https://example.com">',
    '<meta http-equiv="refresh" content="0;url=https://example.com">',
    '<a href="https://example.com" onmouseover="alert(1)">x</a>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '![x](https://example.com/pixel.png)',
    '![x](x "onerror=alert(1)")',
    '| a | b |\n|---|---|\n| c | d |',
    '> a',
    '---',
    '```html\n<script>alert(1)</script>\n```',
    '[x][1]\n\n[1]: javascript:alert(1) "title"',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'a\u0000b<script\u0000>alert(1)</script>',
  ])('%j', (text) => {
    for (const variant of ['inline', 'block'] as const) {
      for (const tag of tags(text, variant)) expect(tag).toMatch(/^<(div|span|p|strong|code)>$/);
    }
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&#58;alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'ftp://example.com',
    '//example.com',
    '/admin/settings',
    '#x',
    'https:example.com',
  ])('a link to %j is its words only', (url) => {
    expect(html(`[x](${url})`)).not.toContain('<a');
    expect(html(`[x](<${url}>)`)).not.toContain('<a');
    expect(html(`<${url}>`)).not.toContain('<a');
    expect(html(`[x][r]\n\n[r]: <${url}>`)).not.toContain('<a');
  });

  test('a link cannot be nested in another, nor leave its attribute', () => {
    const markup = html('[a [b](https://b.example) c](https://a.example/"onclick="alert(1))');
    expect(markup).not.toMatch(/onclick="/);
  });
});

describe('a message neither hangs nor breaks the page, however it is made', () => {
  test.each([
    ['one endless word', 'x'.repeat(1_000_000)],
    ['endless quotations', '> '.repeat(500_000)],
    ['lists in lists', '- '.repeat(500_000)],
    ['numbered lists in lists', '1. '.repeat(300_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['links in links', '[a]('.repeat(200_000)],
    ['stars', '*a **b '.repeat(150_000)],
    ['deep emphasis', `${'*_'.repeat(1_200)}x${'_*'.repeat(1_200)}`],
    ['back ticks', Array.from({ length: 3_000 }, (_, i) => '`'.repeat(i % 50)).join(' ')],
    ['entities', '&amp;'.repeat(200_000)],
    ['open tags', '<a '.repeat(300_000)],
  ])(
    '%s',
    (_what, text) => {
      const begun = performance.now();
      html(text);
      html(text, 'inline');
      expect(performance.now() - begun).toBeLessThan(20_000);
    },
    30_000,
  );

  test.each(['1. ', '- ', '> ', '> 1. '])('words behind hundreds of %j are read all the same', (marker) => {
    const markup = html(`${marker.repeat(900)}the words`);
    expect(markup).toContain('the words');
    expect(markup.match(/<[ou]l/g)?.length ?? 0).toBeLessThanOrEqual(8);
  });

  test('what is beyond the longest message is not shown', () => {
    expect(html(`${'x'.repeat(5_000)}THE END`)).not.toContain('THE END');
  });
});
