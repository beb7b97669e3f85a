'use client';

import { LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { Button } from '../primitives/button.tsx';
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from '../primitives/dropdown-menu.tsx';

type UserMenuProps = { readonly name: string; readonly groups: readonly string[] };

/** Who is signed in, with which teams, and the way out. */
export function UserMenu({ name, groups }: UserMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon" aria-label={`Account of ${name}`} className="rounded-full">
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
          {groups.length > 0 ? groups.join(', ') : 'In no team yet'}
        </span>
      </MenuLabel>
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut({ callbackUrl: '/signin' })}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </DropdownMenu>
  );
}
