/** The product's mark: a window, half drawn. */
export function Brand({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect x="2" y="2" width="20" height="20" rx="5.5" className="fill-accent-fill" />
      <rect x="6" y="6" width="5" height="12" rx="1.5" className="fill-on-fill" />
      <rect x="13" y="6" width="5" height="5" rx="1.5" className="fill-on-fill" opacity="0.55" />
      <rect x="13" y="13" width="5" height="5" rx="1.5" className="fill-on-fill" opacity="0.55" />
    </svg>
  );
}
