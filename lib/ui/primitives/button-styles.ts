import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, for buttons and for links that act as one. */
export const buttonStyles = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium',
    'transition-colors duration-100',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-accent-fill text-on-fill not-aria-disabled:hover:bg-accent-fill-hover',
        secondary:
          'border border-line-strong bg-surface text-ink not-aria-disabled:hover:bg-sunken not-aria-disabled:active:bg-neutral-soft',
        ghost: 'text-ink-soft not-aria-disabled:hover:bg-neutral-soft not-aria-disabled:hover:text-ink',
        danger: 'bg-danger-fill text-on-fill not-aria-disabled:hover:bg-danger-fill-hover',
        'danger-quiet': 'text-red-ink not-aria-disabled:hover:bg-red-soft',
      },
      size: {
        sm: 'h-8 px-3 text-[13px]',
        md: 'h-10 px-4 text-sm sm:h-9',
        icon: 'size-10 sm:size-9',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;
