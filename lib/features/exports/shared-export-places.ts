import { createHmac, randomUUID } from 'node:crypto';
import { renewalMs } from '../../base/lease';
import { databaseAddress, readEnv } from '../../base/settings/settings';
import { primary } from '../../database/client';
import {
  freeExportPlace,
  renewExportPlaces,
  sharesExportPlaces,
  takeExportPlace,
  type ExportPlaces,
} from '../../database/stores/export-place-store';

/** A place that an export has; null where only the instance itself counts it. */
export type SharedPlace = string | null;

/**
 * The places for large exports that all instances of a database have together. Each counts its own besides
 * (`ExportSlots`): that count alone holds where the database is a file, and while its server cannot be asked.
 */
export class SharedExportPlaces {
  readonly #held = new Set<string>();
  #renewal: NodeJS.Timeout | null = null;

  constructor(readonly places: ExportPlaces) {}

  /** Takes a place for a client, until it is freed. @returns false where all are taken */
  async take(client: string): Promise<SharedPlace | false> {
    if (!sharesExportPlaces()) return null;
    const holder = randomUUID();
    try {
      const own = { holder, client: hashOf(client) };
      if (!(await takeExportPlace(await primary(), own, this.places, new Date()))) return false;
    } catch (error) {
      console.error(error);
      return null;
    }
    this.#held.add(holder);
    this.#renewal ??= setInterval(() => this.#renew(), renewalMs).unref();
    return holder;
  }

  /** Frees a place, once its answer is out or its client has left. Where that fails, its lease runs out. */
  free(place: SharedPlace): void {
    if (place === null) return;
    this.#held.delete(place);
    if (this.#held.size === 0 && this.#renewal !== null) {
      clearInterval(this.#renewal);
      this.#renewal = null;
    }
    primary()
      .then((database) => freeExportPlace(database, place))
      .catch(console.error);
  }

  #renew(): void {
    primary()
      .then((database) => renewExportPlaces(database, [...this.#held], new Date()))
      .catch(console.error);
  }
}

/** Nobody who reads the database learns who takes what; instances have to agree on it. */
function hashOf(client: string): string {
  const env = readEnv();
  const secret = env.AUTH_SECRET ?? databaseAddress(env);
  return createHmac('sha256', secret).update(`export ${client}`).digest('hex');
}
