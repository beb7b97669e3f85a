import type { ReactNode } from 'react';
import { readShell } from '#lib/edge/shell.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';

/** Title and tabs. They stay when what is below them cannot be shown. */
export default async function AdminSettingsLayout({ children }: { readonly children: ReactNode }) {
  const { maintenanceModule } = await readShell();
  return (
    <div className="max-w-4xl">
      <PageHeader title="Admin settings" />
      {maintenanceModule ? (
        <TabLinks
          label="Admin settings"
          tabs={[{ href: '/admin/settings', label: 'Maintenance', current: true }]}
        />
      ) : null}
      <div className="mt-6">{children}</div>
    </div>
  );
}
