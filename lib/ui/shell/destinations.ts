import { Boxes, Database, Handshake, type LucideIcon, Settings } from 'lucide-react';

export type Destination = {
  readonly href: string;
  readonly label: string;
  /** For the bar at the bottom of a phone, where room is short. */
  readonly shortLabel: string;
  readonly icon: LucideIcon;
};

const EVERYBODY: readonly Destination[] = [
  { href: '/environments', label: 'Environments', shortLabel: 'Environments', icon: Boxes },
  { href: '/datasets', label: 'Datasets', shortLabel: 'Datasets', icon: Database },
  { href: '/shares', label: 'Shares', shortLabel: 'Shares', icon: Handshake },
];

const ADMINISTRATORS: Destination = {
  href: '/admin/settings',
  label: 'Admin settings',
  shortLabel: 'Admin',
  icon: Settings,
};

/** Where the navigation leads, in order. */
export function destinations(administrator: boolean): readonly Destination[] {
  return administrator ? [...EVERYBODY, ADMINISTRATORS] : EVERYBODY;
}

/** Whether a page belongs to a destination. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
