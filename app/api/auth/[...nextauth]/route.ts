import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/edge/session/auth-options.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions(request)) as Promise<Response>;
}

export { handle as GET, handle as POST };
