import { Client } from 'pg';
import { z } from 'zod';
import type { ReleaseWatch } from '../database-engine';
import { connectionOptions } from './open-database';
import { noticeRelease, shownRelease } from './noticed-release';
import { releaseChannel } from './release-channel';

/** How often it is asked for the newest release, and how long an answer may take, in milliseconds. */
const asksEvery = 1_000;
const answerWithin = 5_000;

const replicaSchema = z.tuple([z.object({ replica: z.boolean() })]);
const rowsSchema = z.array(z.object({ number: z.int() }));

/**
 * Asks a server once a second for its newest release, with a connection of its own: no request waits for that. What a
 * publication tells as it is committed only hurries it. While the server cannot be asked, what was known last stands.
 */
export class ServerWatch implements ReleaseWatch {
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;
  #asking: Promise<void> = Promise.resolve();

  /** @param directAddress the same database past a pooler, in which nobody is told anything */
  constructor(
    readonly address: string,
    readonly directAddress: string,
  ) {
    this.#ask();
  }

  edition(): string | null {
    const release = this.release();
    return release === null ? null : `release ${release}`;
  }

  release(): number | null {
    return shownRelease(this.address);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#drop();
  }

  /** One question after the other, and the next one a second later. */
  #ask(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#asking = this.#asking
      .then(() => this.#look())
      // Why the database cannot be read is told by whoever needs more of it than this.
      .catch(() => this.#drop())
      .then(() => {
        if (this.#timer !== null) clearTimeout(this.#timer);
        if (!this.#isClosed) this.#timer = setTimeout(() => this.#ask(), asksEvery).unref();
      });
  }

  async #look(): Promise<void> {
    if (this.#isClosed) return;
    const client = (this.#client ??= await this.#connect());
    const { rows } = await client.query(
      'SELECT number FROM "Release" ORDER BY number DESC LIMIT 1',
    );
    const [newest] = rowsSchema.parse(rows);
    if (newest) noticeRelease(this.address, newest.number);
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      ...connectionOptions(this.directAddress),
      query_timeout: answerWithin,
    });
    client.on('error', () => this.#drop());
    client.on('notification', () => this.#ask());
    await client.connect();
    // A replica tells nothing.
    const { rows } = await client.query('SELECT pg_is_in_recovery() AS replica');
    const [{ replica }] = replicaSchema.parse(rows);
    if (!replica) await client.query(`LISTEN ${releaseChannel}`);
    return client;
  }

  #drop(): void {
    this.#client?.end().catch(() => undefined);
    this.#client = null;
  }
}
