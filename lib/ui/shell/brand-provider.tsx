'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** The addresses of a platform's own logo, for light and for dark mode. */
export type BrandLogo = { readonly light: string; readonly dark: string };

const Logo = createContext<BrandLogo | null>(null);

type BrandProviderProps = { readonly logo: BrandLogo | null; readonly children: ReactNode };

/** Tells every `Brand` below it what to show: the platform's logo, or null for this application's own mark. */
export function BrandProvider({ logo, children }: BrandProviderProps) {
  return <Logo value={logo}>{children}</Logo>;
}

export function useBrandLogo(): BrandLogo | null {
  return useContext(Logo);
}
