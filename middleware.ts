import type { NextRequest } from 'next/server';
import { gateRequest } from '#lib/edge/gate/gate-request.ts';

export function middleware(request: NextRequest): Promise<Response> {
  return gateRequest(request);
}

// Nothing is left out: what the gate has no business with it passes by itself, at the cost of a look at the path.
// The nodejs runtime runs in the server's own process, where the window's snapshot is in memory.
export const config = { runtime: 'nodejs', matcher: ['/:path*'] };
