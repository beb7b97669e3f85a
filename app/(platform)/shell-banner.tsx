import { isForced } from '#lib/domain/gate/forced-state.ts';
import { isOpen, type OpenWindow } from '#lib/domain/window/window.ts';
import type { Shell } from '#lib/edge/shell.ts';
import { AdministratorBanner } from '#lib/ui/administrator-banner.tsx';
import { EndHere } from '#lib/ui/end-here.tsx';
import { ForcedBanner, MaintenanceBanner, UnknownStateBanner } from '#lib/ui/maintenance-banner.tsx';
import { NoticeBanner } from '#lib/ui/notice/notice-banner.tsx';
import { OverdueNag } from '#lib/ui/overrun/overdue-nag.tsx';
import { endMaintenance, extendMaintenance } from './admin/settings/actions.ts';

type ShellBannerProps = {
  readonly shell: Shell;
  /** The notices that were hidden in this browser. */
  readonly dismissed: readonly string[];
};

/** What stands under the header of every page: that maintenance is under way, or ahead, or that nobody knows. */
export function ShellBanner({ shell, dismissed }: ShellBannerProps) {
  const { window, user, told, now } = shell;
  if (!window) return <UnknownStateBanner />;
  if (!isOpen(window)) {
    return (
      <NoticeBanner
        audience={user.administrator ? 'administrator' : 'user'}
        notice={told.notices[0] ?? null}
        missed={told.missed[0] ?? null}
        dismissed={dismissed}
        now={now}
      />
    );
  }
  if (user.administrator) return <ForAdministrators shell={shell} window={window} />;
  const { mode, plannedEnd, message } = window;
  return <MaintenanceBanner mode={mode} plannedEnd={plannedEnd} now={now} message={message} />;
}

type ForAdministratorsProps = { readonly shell: Shell; readonly window: OpenWindow };

function ForAdministrators({ shell, window }: ForAdministratorsProps) {
  const { forcedMode, now } = shell;
  const { id, mode, status, startedAt, plannedEnd } = window;
  const forced = forcedMode ? <ForcedBanner mode={forcedMode} /> : null;
  if (isForced(window)) return forced;
  const end = <EndHere command={endMaintenance} windowId={id} forcedMode={forcedMode} />;
  return (
    <>
      {forced}
      <AdministratorBanner
        mode={mode}
        status={status}
        startedAt={startedAt}
        plannedEnd={plannedEnd}
        now={now}
        end={end}
      />
      {plannedEnd ? (
        <OverdueNag windowId={id} plannedEnd={plannedEnd} now={now} extend={extendMaintenance} end={end} />
      ) : null}
    </>
  );
}
