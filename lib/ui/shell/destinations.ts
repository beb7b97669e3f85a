import { Boxes, Database, Handshake, type LucideIcon, Settings } from 'lucide-react';

export type Destination = {
  readonly href: string;
  /** The address that all of its pages begin with. */
  readonly section: string;
  /** Its text in the namespace `shell`. */
  readonly label: 'environments' | 'datasets' | 'shares' | 'adminSettings';
  /** For the bar at the bottom of a phone, where room is short. */
  readonly shortLabel: 'environments' | 'datasets' | 'shares' | 'admin';
  readonly icon: LucideIcon;
};

const EVERYBODY: readonly Destination[] = [
  {
    href: '/environments',
    section: '/environments',
    label: 'environments',
    shortLabel: 'environments',
    icon: Boxes,
  },
  { href: '/datasets', section: '/datasets', label: 'datasets', shortLabel: 'datasets', icon: Database },
  { href: '/shares', section: '/shares', label: 'shares', shortLabel: 'shares', icon: Handshake },
];

const ADMINISTRATORS: Destination = {
  href: '/admin/settings',
  section: '/admin',
  label: 'adminSettings',
  shortLabel: 'admin',
  icon: Settings,
};

/** Where the navigation leads, in order. */
export function destinations(administrator: boolean): readonly Destination[] {
  return administrator ? [...EVERYBODY, ADMINISTRATORS] : EVERYBODY;
}

/** Whether a page belongs to a destination. */
export function isWithin(pathname: string, { section }: Destination): boolean {
  return pathname === section || pathname.startsWith(`${section}/`);
}
