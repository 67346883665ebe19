import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import fastifyStatic from '@fastify/static';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { findExcess, requestBounds } from '../base/http/request-bounds';
import { isReadable, localTarget, pathOf } from '../base/http/request-target';
import { policyOfStaticFiles, securityHeaders } from '../base/http/security-headers';
import type { Settings } from '../base/settings/settings-schema';
import { answerers, findKept } from './answerers';
import { sendCachedResponse } from './cached-response';
import { PageCache, type PageCacheOptions } from './page-cache';
import { reject } from './rejections';
import { recordRequest, type RequestNotes, type RequestRecord } from './request-log';
import { isLimited, type Rejection, type RequestLimits } from './request-limits';
import { nowhere, nowhereInApi, routes, routeUrls, type Route } from './routes';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
  interface FastifyContextConfig {
    /** Not of files, of addresses that nobody has, and of Next's own. */
    route?: Route;
  }
}

export type AppOptions = Omit<PageCacheOptions, 'headers'> & {
  limits: RequestLimits;
  /** The folder of files that browsers fetch as they are, under their addresses; null for none. */
  files: string | null;
  /** Whether people reach the barometer by https. */
  isHttps: boolean;
  settings: Settings;
  /** Is told of every request that is over. */
  tell: (record: RequestRecord) => void;
};

/** The names of built files change with what is in them. */
const immutable = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';

/**
 * The whole server, the same in production and in development: every request comes in here. In development
 * Next builds each page as it is asked for, and has addresses of its own for that.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { handle, limits, isDevelopment } = options;
  const headers = securityHeaders(options.isHttps);
  const ofEveryResponse = new Map(Object.entries(headers));
  const pages = new PageCache({ ...options, headers });
  const app = createServer(options);
  app.decorateRequest('notes');
  app.addHook('onRequest', (request, { raw: response }, done) => {
    request.notes = recordRequest(request.raw, response, options.tell);
    const rejection = findRejection(request, limits);
    const { route } = request.routeOptions.config;
    const kept = route && !rejection ? findKeptFor(route, request.raw) : undefined;
    if (kept) {
      Object.assign(request.notes, { route: route?.label, isFromMemory: true });
      return sendCachedResponse(request.raw, response, kept);
    }
    response.setHeaders(ofEveryResponse);
    // Who does not take what is sent holds memory; who waits while the answer is being made may wait.
    response.on('timeout', (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
      else socket.setTimeout(options.settings.STALLED_SECONDS * 1_000);
    });
    if (rejection) return rejectRequest(request, response, rejection);
    done();
  });
  if (options.files !== null) await serveFiles(app, options.files);
  if (isDevelopment) {
    for (const url of ['/_next/*', '/__nextjs*'])
      app.all(url, ({ raw }, reply) => handle(raw, reply.hijack().raw));
  }
  for (const route of routes) {
    const method = [...app.supportedMethods];
    const handler = answer(route);
    for (const url of routeUrls(route)) app.route({ method, url, handler, config: { route } });
  }
  app.setNotFoundHandler((request, reply) => {
    const isApi = pathOf(request.raw).startsWith('/api/');
    return answer(isApi ? nowhereInApi : nowhere)(request, reply);
  });
  return app;

  /** What costs nothing is sent before anything else is looked at. */
  function findKeptFor(route: Route, request: IncomingMessage) {
    if (isLimited(route, request) || findMismatch(route, request, limits)) return undefined;
    return findKept({ request, route }, pages);
  }

  function answer(route: Route) {
    return async (request: FastifyRequest, { raw: response }: FastifyReply): Promise<void> => {
      const { notes, raw, ip: address } = request;
      notes.route = route.label;
      const asked = { request: raw, response, route, notes, address };
      const rejection = findMismatch(route, raw, limits) ?? (await limits.check(asked));
      if (rejection) return rejectRequest(request, response, rejection);
      await answerers[route.kind](asked, { handle, pages });
    };
  }
}

/** A server with the limits that the settings give its connections, which answers nothing yet. */
export function createServer({
  settings,
  tell = () => undefined,
}: Pick<AppOptions, 'settings'> & Partial<AppOptions>): FastifyInstance {
  const headBytes = settings.HEAD_KB * 1_000;
  const headMs = settings.HEAD_SECONDS * 1_000;
  const requestMs = settings.REQUEST_SECONDS * 1_000;
  const app = fastify({
    http: {
      maxHeaderSize: headBytes,
      headersTimeout: Math.min(headMs, requestMs),
      // How often Node looks for slow senders.
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(headMs / 4)),
    },
    requestTimeout: requestMs,
    keepAliveTimeout: settings.IDLE_SECONDS * 1_000,
    connectionTimeout: settings.STALLED_SECONDS * 1_000,
    forceCloseConnections: 'idle',
    trustProxy: (_address, hop) => hop < settings.TRUSTED_PROXIES,
    exposeHeadRoutes: false,
    routerOptions: {
      ignoreTrailingSlash: true,
      // Bounds of our own say it in words.
      maxParamLength: headBytes,
      // Who needs the query reads it from the address.
      querystringParser: () => ({}),
    },
    rewriteUrl: toRoutable,
    clientErrorHandler: (error, socket) => answerBroken(error, socket, tell),
  });
  // Node drops what is more without a word: one line more than the bound shows that there is more.
  app.server.maxHeadersCount = requestBounds.headers + 1;
  // Bodies are read by the routes, which know how large one may be.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // A condition of the client on a file (`If-Match`), and no fault of ours.
    if (error.statusCode === 412) return reject(request.raw, reply.raw, 'file-changed');
    console.error(error);
    if (reply.raw.headersSent) reply.raw.destroy();
    else reject(request.raw, reply.raw, 'failed', { 'Retry-After': '5' });
  });
  return app;
}

/** Files come from their folder, compressed beforehand where that pays. */
async function serveFiles(app: FastifyInstance, root: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', ({ notes }, _reply, done) => {
      notes.route = 'file';
      done();
    });
    await scope.register(fastifyStatic, {
      root,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      index: false,
      // Nothing here is so large that anybody goes on with a half of it.
      acceptRanges: false,
      setHeaders: ({ raw }, path) => {
        const isBuilt = path.includes('/_next/static/');
        raw.setHeader('Cache-Control', isBuilt ? immutable : forAnHour);
        raw.setHeader('Content-Security-Policy', policyOfStaticFiles);
        raw.setHeader('Vary', 'Accept-Encoding');
      },
    });
  });
}

/** Why a request is refused whatever it asks for; null where it is not. One pass over its head. */
function findRejection(
  { raw, originalUrl: url }: FastifyRequest,
  limits: RequestLimits,
): Rejection | null {
  if (url.length > limits.addressLength) return { reason: 'address-too-long' };
  const excess = findExcess(raw);
  if (excess) return { reason: excess };
  return isReadable(localTarget(url)) ? null : { reason: 'broken-address' };
}

/** A target as the router can read it: a broken one it would refuse before any hook. */
function toRoutable({ url = '/' }: IncomingMessage): string {
  const local = localTarget(url);
  return isReadable(local) ? local : local.replaceAll('%', '%25');
}

/** Why a route does not take a request; null where it does. */
function findMismatch(
  route: Route,
  request: IncomingMessage,
  limits: RequestLimits,
): Rejection | null {
  if (route.methods.includes(request.method ?? '')) return limits.checkBody(route, request);
  return { reason: 'method', headers: { Allow: route.methods.join(', ') } };
}

function rejectRequest(
  { raw, notes }: FastifyRequest,
  response: ServerResponse,
  { reason, headers }: Rejection,
): void {
  notes.refusal = reason;
  reject(raw, response, reason, headers);
}

/** Answers what never became a whole request, and tells of it. */
function answerBroken(
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket,
  tell: AppOptions['tell'],
): void {
  const status = statusOfBroken(code);
  if (status !== null) {
    const nothing = { milliseconds: 0, bytes: 0, isFromMemory: false, refusal: null };
    tell({ route: 'unknown', method: '', status, ...nothing });
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Connection: close'];
    if (socket.writable) socket.write(`${lines.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`);
  }
  socket.destroy();
}

/** How that is answered, by Node's code for the error; null where its client has left. */
function statusOfBroken(code: string): number | null {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code.startsWith('HPE_') ? 400 : null;
}
