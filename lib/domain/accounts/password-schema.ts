import { z } from 'zod';

// NIST SP 800-63B-4: at least 15 characters where a password is all there is, at least 64 allowed, any
// character, no rules of composition.

export const shortestPassword = 15;
export const longestPassword = 128;

/** How few different characters make a password that is long but easily guessed. */
const fewCharacters = 5;

/** A password somebody chooses. A character counts as one, whatever its bytes. */
export const passwordSchema = z
  .string()
  .refine((password) => [...password].length >= shortestPassword, {
    message: `A password has at least ${shortestPassword} characters; a sentence is a good one.`,
  })
  .refine((password) => [...password].length <= longestPassword, {
    message: `A password has at most ${longestPassword} characters.`,
  })
  .refine((password) => new Set(password).size >= fewCharacters, {
    message: `A password has at least ${fewCharacters} different characters.`,
  });
