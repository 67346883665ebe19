import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientOf } from '../base/http/client-address';
import { firstOf, readQuery, type Query } from '../base/http/query';
import { searchOf } from '../base/http/request-target';
import { formBytes, importLimits } from '../base/settings/settings';
import type { Settings } from '../base/settings/settings-schema';
import { readKnownBrowser } from '../domain/accounts/known-browser';
import { ExportAdmission } from '../features/exports/export-admission';
import { countExported } from '../features/exports/export-size-queries';
import { RejectedRequest, type RejectionReason } from '../base/http/rejections';
import type { CountedUse, Route } from './routes';

const minute = 60;
const megabyte = 1_000_000;

/** It takes no filters. */
const wholeExport = '/api/v1/surveys.json';

/** What the settings allow a request, with the counts of who has asked and of what is being sent. */
export class RequestLimits {
  readonly exports: ExportAdmission;
  // How much is too much differs from one use to the next: it is judged here, the library counts.
  readonly #counts = new RateLimiterMemory({ points: 1, duration: minute });
  readonly #perMinute: Readonly<Record<CountedUse, number>>;

  constructor(readonly settings: Settings) {
    this.exports = new ExportAdmission(settings.EXPORTS_AT_ONCE, {
      figures: settings.EXPORT_FIGURES_PER_MINUTE,
      bytes: settings.EXPORT_MB_PER_MINUTE * megabyte,
    });
    this.#perMinute = {
      search: settings.SEARCHES_PER_MINUTE,
      'sign-in': settings.SIGN_INS_PER_MINUTE,
      import: settings.IMPORTS_PER_MINUTE,
      rating: settings.RATINGS_PER_MINUTE,
    };
  }

  /**
   * Lets a request in before anybody works for it. It counts among its client's requests, and holds a slot
   * for an export from then on.
   * @throws RejectedRequest where it is not to be answered
   */
  async check(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.#checkBody(route, request);
    if (request.method === 'OPTIONS') return;
    const query = readQuery(searchOf(request));
    const isSearch = request.method !== 'POST' && (firstOf(query, 'q') ?? '') !== '';
    const use = request.method === 'POST' ? route.counted : isSearch ? 'search' : undefined;
    if (use) await this.#count(use, use === 'sign-in' ? browserOf(request) : clientOf(request.ip));
    if (route.isExport) await this.#checkExport(route, query, request, reply);
  }

  /** Refuses a body by what it announces. */
  #checkBody({ kind, counted }: Route, { headers }: FastifyRequest): void {
    const form = formBytes(this.settings);
    const largest = counted === 'import' ? form + importLimits(this.settings).fileBytes : form;
    // Forms of people lead a browser to a page that says it in its language.
    if (kind !== 'personal' && Number(headers['content-length'] ?? 0) > largest)
      throw new RejectedRequest('body-too-large');
  }

  async #count(use: CountedUse, client: string): Promise<void> {
    const allowed = this.#perMinute[use];
    if (allowed === 0) return;
    const count = await this.#counts.penalty(`${use} ${client}`);
    if (count.consumedPoints <= allowed) return;
    // A clock that is set back makes the wait look longer than it is.
    const seconds = Math.min(minute, Math.max(1, Math.ceil(count.msBeforeNext / 1_000)));
    throw comeBackLater(`too-often-${use}`, seconds);
  }

  /** A small export is an answer like any other; a larger one holds a slot, and is paid for. */
  async #checkExport(
    { label }: Route,
    query: Query,
    { ip, socket }: FastifyRequest,
    { raw: response }: FastifyReply,
  ): Promise<void> {
    const figures = await countExported(query, label === wholeExport);
    // Who left while figures were counted closes nothing any more.
    if (figures <= this.settings.EXPORT_SMALL_FIGURES || response.closed) return;
    const admitted = await this.exports.admit(clientOf(ip), figures);
    if ('refusal' in admitted) throw comeBackLater(admitted.refusal, admitted.seconds);
    const sentBefore = socket.bytesWritten;
    const end = () => admitted.end(socket.bytesWritten - sentBefore);
    if (response.closed) end();
    else response.once('close', end);
  }
}

/** Whether a request is to be checked at all: what costs little is not even counted. */
export function isLimited(route: Route, { method, url, headers }: FastifyRequest): boolean {
  if (route.isExport === true || method === 'POST' || 'content-length' in headers) return true;
  return url.includes('q=') || url.includes('%');
}

/** Who signs in: a browser that is known from before counts by itself, whatever others do from its network. */
function browserOf({ headers, ip }: FastifyRequest): string {
  const browser = readKnownBrowser(headers.cookie);
  return browser ? `browser ${browser.id}` : clientOf(ip);
}

function comeBackLater(reason: RejectionReason, seconds: number): RejectedRequest {
  return new RejectedRequest(reason, { 'Retry-After': String(seconds) });
}
