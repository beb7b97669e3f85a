'use client';

import { LogOut } from 'lucide-react';
import { useTexts } from '#texts';
import { Button } from '../primitives/button.tsx';
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from '../primitives/dropdown-menu.tsx';
import { signOutHere } from '../sign-out.ts';
import { ThemeChoice } from '../theme/theme-choice.tsx';

type UserMenuProps = { readonly name: string; readonly groups: readonly string[] };

/** Who is signed in, with which teams, and the way out. */
export function UserMenu({ name, groups }: UserMenuProps) {
  const t = useTexts('shell');
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('accountOf', { name })} className="rounded-full">
          <span
            aria-hidden
            className="grid size-7 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs uppercase"
          >
            {name.slice(0, 1)}
          </span>
        </Button>
      }
    >
      <MenuLabel>
        <span className="block font-semibold">{name}</span>
        <span className="block max-w-60 text-ink-soft">
          {groups.length > 0 ? groups.join(', ') : t('noTeam')}
        </span>
      </MenuLabel>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem onSelect={signOutHere}>
        <LogOut aria-hidden />
        {t('signOut')}
      </MenuItem>
    </DropdownMenu>
  );
}
