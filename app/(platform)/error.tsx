'use client';

import { ErrorPage } from '#lib/ui/error-page.tsx';

export default function PlatformError(props: { readonly error: unknown; readonly retry: () => void }) {
  return <ErrorPage {...props} />;
}
