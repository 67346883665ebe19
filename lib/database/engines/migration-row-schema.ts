import { z } from 'zod';

/** A migration that was ever begun on a database, as Prisma's own table has it. */
export const migrationRowSchema = z.object({
  migration_name: z.string(),
  finished_at: z.unknown(),
  rolled_back_at: z.unknown(),
});

export type MigrationRow = z.infer<typeof migrationRowSchema>;
