import { z } from 'zod';

/**
 * Values of a type that only this program can have made, for itself: there is nothing to find out about
 * what is in them.
 */
export function ownValue<T>() {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}
