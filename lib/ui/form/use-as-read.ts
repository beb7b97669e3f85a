'use client';

import { useState } from 'react';

/**
 * The thing as it was when its form was opened. A page that refreshes itself under an open form must
 * not make an older text look as if it were based on the newer thing.
 */
export function useAsRead<Thing>(thing: Thing): Thing {
  const [asRead] = useState(thing);
  return asRead;
}
