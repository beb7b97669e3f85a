import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { platformLogo } from '#lib/edge/platform-logo.ts';
import { signInOptions } from '#lib/edge/session/sign-in-options.ts';
import { currentReader } from '#lib/texts/reader-texts.ts';
import { TextsProvider } from '#lib/texts/texts-provider.tsx';
import { BrandProvider } from '#lib/ui/shell/brand-provider.tsx';
import { THEME_COOKIE, type Theme, themeFrom } from '#lib/ui/theme/theme.ts';

export async function generateMetadata(): Promise<Metadata> {
  // First, so that no page is made while the application is built, when there is no configuration.
  await currentReader();
  return { title: signInOptions().platformName, robots: { index: false } };
}

const LIGHT = '#ffffff';
const DARK = '#141519';

/** The colour of the browser's own frame is that of the header. */
export async function generateViewport(): Promise<Viewport> {
  switch (await chosenTheme()) {
    case 'light':
      return { themeColor: LIGHT };
    case 'dark':
      return { themeColor: DARK };
    case 'system':
      return {
        themeColor: [
          { media: '(prefers-color-scheme: light)', color: LIGHT },
          { media: '(prefers-color-scheme: dark)', color: DARK },
        ],
      };
  }
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [{ language, locale, own }, theme] = await Promise.all([currentReader(), chosenTheme()]);
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <TextsProvider language={language} locale={locale} own={own}>
          <BrandProvider logo={platformLogo()}>{children}</BrandProvider>
        </TextsProvider>
      </body>
    </html>
  );
}

async function chosenTheme(): Promise<Theme> {
  return themeFrom((await cookies()).get(THEME_COOKIE)?.value);
}
