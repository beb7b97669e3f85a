import { Eye, LockKeyhole } from 'lucide-react';

/** What stands beside the words for a mode. */
export const MODE_ICON = { 'READ-ONLY': Eye, 'NO-ACCESS': LockKeyhole };
