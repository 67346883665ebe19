import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from './request-log';
import type { ResponseCache } from '../base/http/response-cache';

type Watched = {
  cache: ResponseCache;
  /** How many whole selections are being sent. */
  exports: { readonly taken: number };
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
    ...this.#named('refusals_total', 'Requests refused before a route answered them'),
    labelNames: ['reason'],
  });

  constructor({ cache, exports, release }: Watched) {
    this.#read(Counter, 'kept_hits_total', 'Answers given without making them', () => cache.hits);
    this.#read(Counter, 'kept_misses_total', 'Answers that had to be made', () => cache.misses);
    this.#read(Gauge, 'kept_bytes', 'Memory of the answers that are kept', () => cache.bytes);
    this.#read(Gauge, 'kept_answers', 'Answers that are kept', () => cache.size);
    this.#read(Gauge, 'exports_running', 'Whole selections being sent', () => exports.taken);
    this.#read(Gauge, 'release', 'Number of the newest release; 0: none', () => release() ?? 0);
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts a request. */
  readonly answered = ({ route, status, milliseconds, refusal }: RequestRecord): void => {
    this.#requests.inc({ route, status: `${Math.floor(status / 100)}xx` });
    this.#durations.observe({ route }, milliseconds / 1_000);
    if (refusal !== null) this.#refusals.inc({ reason: refusal });
  };

  /** Answers `/metrics` in the text format of Prometheus. */
  readonly show = async (_request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    reply.header('Content-Type', this.#registry.contentType);
    return this.#registry.metrics();
  };

  #named(name: string, help: string) {
    return { name: `barometer_${name}`, help, registers: [this.#registry] };
  }

  /** A number that is read when it is asked for; of a counter, one that only grows. */
  #read(Metric: typeof Counter | typeof Gauge, name: string, help: string, read: () => number) {
    const collect = () => {
      metric.reset();
      metric.inc(read());
    };
    const metric = new Metric({ ...this.#named(name, help), collect });
  }
}
