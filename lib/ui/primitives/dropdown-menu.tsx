'use client';

import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../cn.ts';

type DropdownMenuProps = {
  readonly trigger: ReactNode;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

/**
 * A menu that opens from its trigger; arrow keys, Escape and typing work. It stands beside its trigger in the document, so
 * that it belongs to the same part of the page, and hides nothing of the page from screen readers.
 */
export function DropdownMenu({ trigger, align = 'end', children }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className="z-50 min-w-52 animate-rise-in rounded-lg border bg-surface p-1 shadow-float"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

type MenuItemProps = ComponentProps<typeof Radix.Item> & { readonly tone?: 'normal' | 'danger' };

/** One command. With `asChild` a link takes its place. */
export function MenuItem({ tone = 'normal', className, ...rest }: MenuItemProps) {
  return (
    <Radix.Item
      {...rest}
      className={cn(
        'flex min-h-10 cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 focus-visible:-outline-offset-2 sm:min-h-8',
        'data-disabled:cursor-not-allowed data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:text-ink-faint',
        tone === 'danger' && 'text-red-ink [&_svg]:text-red-mark',
        className,
      )}
    />
  );
}

/** A line of text that is not a command. */
export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="px-2.5 py-1.5">{children}</Radix.Label>;
}

/** A hairline between groups of commands. */
export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
