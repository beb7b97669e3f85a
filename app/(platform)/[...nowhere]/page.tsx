import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Not found' };

/** An address that leads nowhere, inside the frame: the navigation and the maintenance banner stay. */
export default function Nowhere(): never {
  notFound();
}
