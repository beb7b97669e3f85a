/** Of a time of day that comes twice, as the clocks go back: before or after they do. */
export type WhichOfTwo = 'first' | 'second';

/** What a date and time on the wall of a zone means. Local times are written `YYYY-MM-DDTHH:mm`. */
export type LocalReading =
  | { readonly kind: 'instant'; readonly at: Date }
  /** It does not exist: the clocks go from one local time to the other, at this moment. */
  | { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly at: Date }
  | { readonly kind: 'twice'; readonly first: Date; readonly second: Date }
  /** Not a date and time of the calendar. */
  | { readonly kind: 'unreadable' };

/** Local times of IANA zones, such as Europe/Berlin, and the moments that they mean. */
export type ZonedTimes = {
  /** Whether the zone is known by this name; offsets such as +01:00 are no zones. */
  isZone(zone: string): boolean;
  /** The zone must be known. `which` chooses where the time comes twice, and means nothing elsewhere. */
  instantOf(local: string, zone: string, which?: WhichOfTwo): LocalReading;
  /** The local time of a moment, its seconds cut off. The zone must be known. */
  localOf(instant: Date, zone: string): string;
};
