'use client';

import { cn } from '../cn.ts';
import { useBrandLogo } from './brand-provider.tsx';

type BrandProps = { readonly className?: string };

/** The platform's logo, where its configuration names one; else the product's mark: a window, half drawn. */
export function Brand({ className }: BrandProps) {
  const logo = useBrandLogo();
  if (!logo) return <Mark className={className} />;
  const { light, dark } = logo;
  if (light === dark) return <Picture address={light} className={className} />;
  return (
    <>
      <Picture address={light} className={cn('in-light', className)} />
      <Picture address={dark} className={cn('in-dark', className)} />
    </>
  );
}

/** It stands beside the platform's name, so that it has nothing to say to a screen reader. */
function Picture({
  address,
  className,
}: {
  readonly address: string;
  readonly className?: string | undefined;
}) {
  // biome-ignore lint/performance/noImgElement: a file of the platform's own, already of the right size.
  return <img src={address} alt="" className={cn('object-contain', className)} />;
}

function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect x="2" y="2" width="20" height="20" rx="5.5" className="fill-accent-fill" />
      <rect x="6" y="6" width="5" height="12" rx="1.5" className="fill-on-fill" />
      <rect x="13" y="6" width="5" height="5" rx="1.5" className="fill-on-fill" opacity="0.55" />
      <rect x="13" y="13" width="5" height="5" rx="1.5" className="fill-on-fill" opacity="0.55" />
    </svg>
  );
}
