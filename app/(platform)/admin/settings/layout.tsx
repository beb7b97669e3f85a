import type { ReactNode } from 'react';
import { readShell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** Title and tabs. They stay when what is below them cannot be shown. */
export default async function AdminSettingsLayout({ children }: { readonly children: ReactNode }) {
  const [{ maintenanceModule }, t] = await Promise.all([readShell(), getTexts('history')]);
  return (
    <>
      <PageHeader title={t('tabs.label')} />
      <SettingsTabs maintenanceModule={maintenanceModule} />
      <div className="mt-6">{children}</div>
    </>
  );
}
