import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { readConsoleView, readPreview } from '#lib/edge/console/console.ts';
import { readShell } from '#lib/edge/shell.ts';
import { MaintenanceConsole } from '#lib/ui/console/maintenance-console.tsx';
import { ModuleOff } from '#lib/ui/console/module-off.tsx';
import {
  activateAnyway,
  changeMessage,
  changeMode,
  endMaintenance,
  exceptSchedule,
  extendMaintenance,
  startMaintenance,
  stopTasks,
} from './actions.ts';
import { PlannedWindows } from './planned-windows.tsx';
import { SwallowedRuns } from './swallowed-runs.tsx';

export const metadata: Metadata = { title: 'Admin settings' };

/** Asks who is there before anything is sent; what AWS is asked streams in later. */
export default async function AdminSettingsPage() {
  const { user, maintenanceModule, forcedMode } = await readShell();
  if (!user.administrator) forbidden();
  if (!maintenanceModule) return <ModuleOff />;
  const view = await readView();
  return (
    <div className="flex flex-col gap-6">
      <MaintenanceConsole
        view={view}
        forcedMode={forcedMode}
        preview={readPreview}
        start={startMaintenance}
        commands={{
          end: endMaintenance,
          extend: extendMaintenance,
          changeMessage,
          changeMode,
          activateAnyway,
          stopTasks,
          exceptSchedule,
        }}
      />
      {isOpen(view.window) ? null : <SwallowedRuns />}
      <PlannedWindows open={isOpen(view.window)} />
    </div>
  );
}

async function readView(): Promise<ConsoleView> {
  const view = await readConsoleView();
  if (view.ok) return view.value;
  switch (view.refusal.code) {
    case 'not-administrator':
      return forbidden();
    case 'not-signed-in':
      return redirect('/signin');
    default:
      throw new Error(`The console could not be read: ${view.refusal.message}`);
  }
}
