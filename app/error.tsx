'use client';

import { ErrorPage } from '#lib/ui/error-page.tsx';

export default function RootError(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
