import { ExportBudget, ExportSlots, type ExportCost } from './export-limits';
import { SharedExportPlaces } from './shared-export-places';

/** When who came while everything was taken may come again: most exports take less. */
const exportSeconds = 5;

/** An export that may go on, until it is ended; or why it may not, and when to ask again. */
export type Admission =
  | { end: (bytes: number) => void }
  | { refusal: 'too-often-export' | 'exports-taken'; seconds: number };

/** Who may take a large export: whoever has some of a budget left, while there is a place, here and of all instances. */
export class ExportAdmission {
  readonly #slots: ExportSlots;
  readonly #sharedPlaces: SharedExportPlaces;
  readonly #budget: ExportBudget;

  /** @param perMinute how much a client may take */
  constructor(places: number, perMinute: ExportCost) {
    this.#slots = new ExportSlots(places);
    this.#sharedPlaces = new SharedExportPlaces({
      all: places,
      ofOneClient: this.#slots.slotsOfClient,
    });
    this.#budget = new ExportBudget(perMinute);
  }

  /** How many this instance is sending. */
  get taken(): number {
    return this.#slots.taken;
  }

  /** Lets a client take so many figures. Whoever is let in has to end it, with the bytes that were sent. */
  async admit(client: string, figures: number): Promise<Admission> {
    const seconds = this.#budget.secondsToWait(client);
    if (seconds > 0) return { refusal: 'too-often-export', seconds };
    if (!this.#slots.take(client)) return { refusal: 'exports-taken', seconds: exportSeconds };
    const place = await this.#sharedPlaces.take(client);
    if (place === false) {
      this.#slots.free(client);
      return { refusal: 'exports-taken', seconds: exportSeconds };
    }
    this.#budget.charge(client, { figures });
    const end = (bytes: number) => {
      this.#slots.free(client);
      this.#sharedPlaces.free(place);
      this.#budget.charge(client, { bytes });
    };
    return { end };
  }
}
