import { application } from '#lib/compose.ts';

/** Where the platform's logo is to be had, for light and for dark mode; null where its configuration names none. */
export function platformLogo(): { readonly light: string; readonly dark: string } | null {
  const { logo } = application().config.platform;
  if (!logo) return null;
  const light = `/logo?v=${logo.light.version}`;
  return { light, dark: logo.dark === logo.light ? light : `/logo?in=dark&v=${logo.dark.version}` };
}

/**
 * The logo as an image, that of dark mode with `?in=dark`; 404 where there is none. Opened by itself, an SVG file is a
 * page of this site: it may neither run scripts nor load anything.
 */
export function answerLogo(request: Request): Response {
  const { logo } = application().config.platform;
  if (!logo) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const file = new URL(request.url).searchParams.get('in') === 'dark' ? logo.dark : logo.light;
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
