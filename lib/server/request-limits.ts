import { firstOf, readQuery, type Query } from '../base/http/query';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { searchOf } from '../base/http/request-target';
import { readKnownBrowser } from '../domain/accounts/known-browser';
import { formBytes, importLimits } from '../base/settings/settings';
import { countExported } from '../features/exports/export-size-queries';
import { clientOf } from '../base/http/client-address';
import type { Settings } from '../base/settings/settings-schema';
import { ExportBudget, ExportSlots } from '../features/exports/export-limits';
import type { RejectionReason } from './rejections';
import type { AdmittedRequest } from './answerers';
import type { CountedUse, Route } from './routes';

export type Rejection = { reason: RejectionReason; headers?: Record<string, string> };

const minute = 60;
const kilobyte = 1_000;
const megabyte = 1_000_000;

/** When who came while everything was taken may come again: most exports take less. */
const exportSeconds = 5;

/** It takes no filters. */
const wholeExport = '/api/v1/surveys.json';

/** What the settings allow a request, with the counts of who has asked and of what is being sent. */
export class RequestLimits {
  readonly exports: ExportSlots;
  readonly #budget: ExportBudget;
  // How much is too much differs from one use to the next: it is judged here, the library counts.
  readonly #counts = new RateLimiterMemory({ points: 1, duration: minute });
  readonly #perMinute: Readonly<Record<CountedUse, number>>;

  constructor(readonly settings: Settings) {
    this.exports = new ExportSlots(settings.EXPORTS_AT_ONCE);
    this.#budget = new ExportBudget({
      figures: settings.EXPORT_FIGURES_PER_MINUTE,
      bytes: settings.EXPORT_MB_PER_MINUTE * megabyte,
    });
    this.#perMinute = {
      search: settings.SEARCHES_PER_MINUTE,
      'sign-in': settings.SIGN_INS_PER_MINUTE,
      import: settings.IMPORTS_PER_MINUTE,
    };
  }

  /** How many characters an address may have, as it is sent. */
  get addressLength(): number {
    return this.settings.ADDRESS_KB * kilobyte;
  }

  /** Why a body is refused by what it announces; null where it is not. */
  checkBody({ kind, counted }: Route, { headers }: IncomingMessage): Rejection | null {
    const form = formBytes(this.settings);
    const largest = counted === 'import' ? form + importLimits(this.settings).fileBytes : form;
    // Editors' forms lead a browser to a page that says it in its language.
    const isTooLarge = kind !== 'editors' && Number(headers['content-length'] ?? 0) > largest;
    return isTooLarge ? { reason: 'body-too-large' } : null;
  }

  /**
   * Why a request is refused before anybody works for it; null where it is not. What is let in counts
   * among the client's requests, and holds a slot for an export from then on.
   */
  async check(asked: AdmittedRequest): Promise<Rejection | null> {
    const { route, request, address } = asked;
    if (request.method === 'OPTIONS' || !isLimited(route, request)) return null;
    const query = readQuery(searchOf(request));
    const isSearch = request.method !== 'POST' && (firstOf(query, 'q') ?? '') !== '';
    const use = request.method === 'POST' ? route.counted : isSearch ? 'search' : undefined;
    const client = use === 'sign-in' ? signInClient(request, address) : clientOf(address);
    const rejection = use ? await this.#count(use, client) : null;
    return rejection ?? (route.isExport ? this.#checkExport(asked, query, client) : null);
  }

  async #count(use: CountedUse, client: string): Promise<Rejection | null> {
    const allowed = this.#perMinute[use];
    if (allowed === 0) return null;
    const count = await this.#counts.penalty(`${use} ${client}`);
    if (count.consumedPoints <= allowed) return null;
    // A clock that is set back makes the wait look longer than it is.
    const seconds = Math.min(minute, Math.max(1, Math.ceil(count.msBeforeNext / 1_000)));
    return retryAfter(`too-often-${use}`, seconds);
  }

  /** A small export is an answer like any other; a larger one holds a slot, and is paid for. */
  async #checkExport(
    { route, request: { socket }, response }: AdmittedRequest,
    query: Query,
    client: string,
  ): Promise<Rejection | null> {
    const figures = await countExported(query, route.label === wholeExport);
    if (figures <= this.settings.EXPORT_SMALL_FIGURES) return null;
    // Who left while figures were counted closes nothing any more.
    if (response.closed) return null;
    const wait = this.#budget.secondsToWait(client);
    if (wait > 0) return retryAfter('too-often-export', wait);
    if (!this.exports.take(client)) return retryAfter('exports-taken', exportSeconds);
    this.#budget.charge(client, { figures });
    const sentBefore = socket.bytesWritten;
    response.once('close', () => {
      this.exports.free(client);
      this.#budget.charge(client, { bytes: socket.bytesWritten - sentBefore });
    });
    return null;
  }
}

/** Whether a request is to be checked at all: what costs little is not even counted. */
export function isLimited(route: Route, { method, url = '' }: IncomingMessage): boolean {
  return route.isExport === true || method === 'POST' || url.includes('q=') || url.includes('%');
}

/** Who signs in: a browser that is known from before counts by itself, whatever others do from its network. */
function signInClient({ headers }: IncomingMessage, address: string): string {
  const browser = readKnownBrowser(headers.cookie);
  return browser ? `browser ${browser.id}` : clientOf(address);
}

function retryAfter(reason: RejectionReason, seconds: number): Rejection {
  return { reason, headers: { 'Retry-After': String(seconds) } };
}
