'use client';

import { createContext, useContext } from 'react';
import type { PlanPreview } from './plan-preview.ts';

/** What the form would plan; null until that has been asked. */
export const PlanPreviewContext = createContext<PlanPreview | null>(null);

export function usePlanPreview(): PlanPreview | null {
  return useContext(PlanPreviewContext);
}
