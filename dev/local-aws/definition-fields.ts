import * as z from 'zod';

export const name = z.string().min(1);
export const seconds = z.number().positive();
/** A time that may also be none at all. */
export const lagSeconds = z.number().min(0);
