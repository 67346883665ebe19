import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { AnswerKeeper } from './answer-keeper';
import type { AnsweredRequest } from './answered-request';
import type { ExportPlaces } from './export-places';
import type { RequestHandler } from './graceful-server';

type Watched = {
  keeper: AnswerKeeper;
  exports: ExportPlaces;
  /** The number of the newest release; null where there is none. */
  release: () => number | null;
};

/** From what memory answers in to what a whole export takes. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.3, 1, 5, 30, 120];

/** What Prometheus is told of the server. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    ...this.#named('requests_total', 'Requests answered, by route and class of status'),
    labelNames: ['route', 'status'],
  });
  readonly #durations = new Histogram({
    ...this.#named('request_seconds', 'Time from a request to the end of its answer'),
    labelNames: ['route'],
    buckets,
  });
  readonly #refusals = new Counter({
    ...this.#named('refusals_total', 'Requests turned away at the door'),
    labelNames: ['reason'],
  });

  constructor({ keeper, exports, release }: Watched) {
    this.#count('kept_hits_total', 'Answers given without making them', () => keeper.hits);
    this.#count('kept_misses_total', 'Answers that had to be made', () => keeper.misses);
    this.#gauge('kept_bytes', 'Memory of the answers that are kept', () => keeper.bytes);
    this.#gauge('kept_answers', 'Answers that are kept', () => keeper.size);
    this.#gauge('exports_running', 'Whole selections that are being sent', () => exports.taken);
    this.#gauge('release', 'Number of the newest release; 0: none', () => release() ?? 0);
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts a request. */
  readonly answered = ({ route, status, milliseconds, refusal }: AnsweredRequest): void => {
    this.#requests.inc({ route, status: `${Math.floor(status / 100)}xx` });
    this.#durations.observe({ route }, milliseconds / 1_000);
    if (refusal !== null) this.#refusals.inc({ reason: refusal });
  };

  /** Answers `/metrics` in the text format of Prometheus. */
  readonly show: RequestHandler = async ({ url }, response) => {
    if (url !== '/metrics') return response.writeHead(404).end();
    const text = await this.#registry.metrics();
    return response.writeHead(200, { 'Content-Type': this.#registry.contentType }).end(text);
  };

  #named(name: string, help: string) {
    return { name: `barometer_${name}`, help, registers: [this.#registry] };
  }

  /** A number that is read when it is asked for. */
  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      ...this.#named(name, help),
      collect() {
        this.set(read());
      },
    });
  }

  /** Likewise, of one that only grows. */
  #count(name: string, help: string, read: () => number): void {
    new Counter({
      ...this.#named(name, help),
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
}
