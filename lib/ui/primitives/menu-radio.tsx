'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';

type MenuRadioGroupProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** One choice out of few, in a menu; arrow keys and Enter or Space work. */
export function MenuRadioGroup({ label, value, onChoose, children }: MenuRadioGroupProps) {
  const id = useId();
  return (
    <Radix.RadioGroup value={value} onValueChange={onChoose} aria-labelledby={id}>
      <Radix.Label id={id} className="px-2.5 pt-1.5 pb-0.5 text-ink-faint text-xs">
        {label}
      </Radix.Label>
      {children}
    </Radix.RadioGroup>
  );
}

/** One of them. Choosing it leaves the menu open, so that one sees what one gets. */
export function MenuRadio({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Radix.RadioItem
      value={value}
      onSelect={(event) => event.preventDefault()}
      className="flex min-h-10 cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 focus-visible:-outline-offset-2 data-highlighted:bg-sunken sm:min-h-8 [&_svg]:size-4 [&_svg]:text-ink-faint"
    >
      {children}
      <Radix.ItemIndicator className="ml-auto">
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}
