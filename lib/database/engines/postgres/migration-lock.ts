import type { ClientBase } from 'pg';
import { openPool } from './open-database';

/** What everybody who migrates a database waits for: a number of our own. */
const lockKey = 2_010_150;

/**
 * Works while nobody else migrates the database: of two instances that start at once, one applies the migrations, and
 * the other one finds them applied. The lock is a transaction's, which a process that dies ends.
 */
export async function holdMigrations<T>(address: string, work: () => Promise<T>): Promise<T> {
  const pool = openPool(address, 1);
  try {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
      const done = await work();
      await client.query('COMMIT');
      return done;
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

/** Waits until nobody migrates the database any more: what is seen in the midst of that looks like a failure. */
export async function waitForMigrations(client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock_shared($1)', [lockKey]);
  await client.query('COMMIT');
}
