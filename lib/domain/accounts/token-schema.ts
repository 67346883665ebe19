import { z } from 'zod';

/** What a token is called, by whoever makes it. */
export const tokenNameSchema = z.string().trim().min(1).max(80);

/** A token as publishers see it: never the token itself. */
export type TokenEntry = {
  id: string;
  name: string;
  /** E-mail address of the account it acts for. */
  account: string;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
};
