'use client';

import { ConsoleUnreadable } from '#lib/ui/console/console-unreadable.tsx';

export default function AdminSettingsError(props: { readonly error: unknown; readonly retry: () => void }) {
  return <ConsoleUnreadable {...props} />;
}
