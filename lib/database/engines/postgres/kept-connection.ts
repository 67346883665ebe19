import type { KeptDatabase, Means } from '../database-engine';

/** A database on a server: opened at the first question. Its connections find the server again by themselves. */
export class KeptConnection<Connection> implements KeptDatabase<Connection> {
  #connection: Connection | null = null;

  constructor(
    readonly address: string,
    readonly means: Means<Connection>,
  ) {}

  current() {
    this.#connection ??= this.means.open(this.address);
    return { identity: 'server', connection: this.#connection };
  }

  close(): void {
    if (this.#connection !== null) this.means.close(this.#connection);
    this.#connection = null;
  }

  forget(connection: Connection): void {
    if (this.#connection === connection) this.#connection = null;
  }
}
