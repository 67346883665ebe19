import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Settings } from '../base/settings/settings-schema';
import { answerers, type Asked, type Services } from './answerers';
import { reject } from './rejections';
import { findExcess, requestBounds } from './request-bounds';
import { isLimited, type Rejection } from './request-limits';
import { recordBrokenRequest, recordRequest } from './request-record';
import type { RequestNotes, RequestRecord } from './request-record';
import { pathOf, searchOf } from './request-target';
import { nowhere, nowhereInApi, routes, routeUrls, type Route } from './routes';
import { helmetOptions, ownHeaders, policyOfStaticFiles } from './security-headers';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

export type AppOptions = Services & {
  /** The folder of files that browsers fetch as they are, under their addresses; null for none. */
  files: string | null;
  /** Whether Next builds each page as it is asked for, and has addresses of its own for that. */
  isDevelopment: boolean;
  /** Whether people reach the barometer by https. */
  isHttps: boolean;
  connections: ConnectionLimits;
  trustedProxies: number;
  /** Is told of every request that is over. */
  tell: (record: RequestRecord) => void;
};

export type ConnectionLimits = {
  /** Bytes of an address with its headers: more are refused with 431. */
  headBytes: number;
  /** Milliseconds for the head, and for the whole request: who is slower is refused with 408. */
  headMs: number;
  requestMs: number;
  /** How long a reader may take nothing of an answer before it is let go. */
  stalledMs: number;
  /** How long a connection is kept open for a next request. */
  idleMs: number;
};

/** What the settings allow a connection. */
export function connectionLimits(settings: Settings): ConnectionLimits {
  return {
    headBytes: settings.HEAD_KB * 1_000,
    headMs: settings.HEAD_SECONDS * 1_000,
    requestMs: settings.REQUEST_SECONDS * 1_000,
    stalledMs: settings.STALLED_SECONDS * 1_000,
    idleMs: settings.IDLE_SECONDS * 1_000,
  };
}

/** The names of built files change with what is in them. */
const immutable = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';

/** The whole server, the same in production and in development: every request comes in here. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = createServer(options);
  app.decorateRequest('notes');
  app.addHook('onRequest', (request, { raw }, done) => {
    request.notes = recordRequest(request.raw, raw, options.tell);
    done();
  });
  await app.register(helmet, helmetOptions(options.isHttps));
  app.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of Object.entries(ownHeaders)) reply.raw.setHeader(name, value);
    const rejection = findRejection(request, options);
    if (rejection) return rejectRequest(request, reply, rejection);
    done();
  });
  if (options.files !== null) await serveFiles(app, options.files);
  if (options.isDevelopment) {
    app.all('/_next/*', ({ raw }, reply) => options.handle(raw, reply.hijack().raw));
    app.all('/__nextjs*', ({ raw }, reply) => options.handle(raw, reply.hijack().raw));
  }
  for (const route of routes) addRoute(app, route, options);
  app.setNotFoundHandler((request, reply) => {
    const isApi = pathOf(request.raw).startsWith('/api/');
    answerOrReject(request, reply, isApi ? nowhereInApi : nowhere, options);
  });
  return app;
}

/** A server with the limits of its connections, which answers nothing yet. */
export function createServer({
  connections,
  trustedProxies = 0,
  tell = () => undefined,
}: Pick<AppOptions, 'connections'> & Partial<AppOptions>): FastifyInstance {
  const { headBytes, headMs, requestMs, stalledMs, idleMs } = connections;
  const app = fastify({
    http: {
      maxHeaderSize: headBytes,
      headersTimeout: Math.min(headMs, requestMs),
      // How often Node looks for slow senders.
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(headMs / 4)),
    },
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionTimeout: stalledMs,
    forceCloseConnections: 'idle',
    trustProxy: (_address, hop) => hop < trustedProxies,
    exposeHeadRoutes: false,
    routerOptions: {
      ignoreTrailingSlash: true,
      // Bounds of our own say it in words.
      maxParamLength: headBytes,
      // Who needs the query reads it from the address.
      querystringParser: () => ({}),
    },
    rewriteUrl: toRoutable,
    clientErrorHandler: (fault, socket) => answerBroken(fault, socket, tell),
  });
  // Node drops what is more without a word: one line more than the bound shows that there is more.
  app.server.maxHeadersCount = requestBounds.headers + 1;
  app.server.on('request', (_request, response) => {
    // Who does not take what is sent holds memory; who waits while the answer is being made may wait.
    response.on('timeout', (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
      else socket.setTimeout(stalledMs);
    });
    // An answer begun before the stop leaves its connection open: close it once the answer is out.
    response.once('close', () => {
      if (!app.server.listening) setImmediate(() => app.server.closeIdleConnections());
    });
  });
  // Bodies are read by the routes, which know how large one may be.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.setErrorHandler((fault, request, reply) => {
    console.error(fault);
    if (reply.raw.headersSent) reply.raw.destroy();
    else reject(request.raw, reply.hijack().raw, 'failed', { 'Retry-After': '5' });
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
      setHeaders: ({ raw }, path) => {
        const isBuilt = path.includes('/_next/static/');
        raw.setHeader('Cache-Control', isBuilt ? immutable : forAnHour);
        raw.setHeader('Content-Security-Policy', policyOfStaticFiles);
        raw.setHeader('Vary', 'Accept-Encoding');
      },
    });
  });
}

function addRoute(app: FastifyInstance, route: Route, options: AppOptions): void {
  for (const url of routeUrls(route)) {
    app.route({
      method: [...app.supportedMethods],
      url,
      handler: (request, reply) => answerOrReject(request, reply, route, options),
    });
  }
}

/** Why a request is refused whatever it asks for; null where it is not. One pass over its head. */
function findRejection(
  { raw, originalUrl: url }: FastifyRequest,
  { limits }: AppOptions,
): Rejection | null {
  if (url.length > limits.addressLength) return { reason: 'address-too-long' };
  const excess = findExcess(raw);
  if (excess) return { reason: excess };
  return isReadable(localTarget(url)) ? null : { reason: 'broken-address' };
}

/** A target without scheme and host, which a proxy may send before the path. */
function localTarget(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

/** A target as the router can read it: a broken one it would refuse before any hook. */
function toRoutable({ url = '/' }: IncomingMessage): string {
  const local = localTarget(url);
  return isReadable(local) ? local : local.replaceAll('%', '%25');
}

/** Whether the percent-encoding of a target's path stands for a text. */
function isReadable(url: string): boolean {
  const path = pathOf({ url });
  if (!path.startsWith('/')) return false;
  if (!path.includes('%')) return true;
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

function answerOrReject(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  options: AppOptions,
): void {
  const { notes, raw, ip } = request;
  notes.route = route.label;
  const rejection = findMismatch(route, raw, options);
  if (rejection) return rejectRequest(request, reply, rejection);
  const response = reply.hijack().raw;
  const asked = { request: raw, response, route, notes, address: ip };
  if (!isLimited(route, raw)) return settle(answerers[route.kind](asked, options), asked);
  settle(answerWithinLimits(asked, options), asked);
}

/** Why a route does not take a request; null where it does. */
function findMismatch(
  route: Route,
  request: IncomingMessage,
  { limits }: AppOptions,
): Rejection | null {
  if (route.methods.includes(request.method ?? '')) return limits.checkBody(route, request);
  return { reason: 'method', headers: { Allow: route.methods.join(', ') } };
}

async function answerWithinLimits(asked: Asked, options: AppOptions): Promise<void> {
  const { request, response, notes, route } = asked;
  const query = new URLSearchParams(searchOf(request));
  const rejection = await options.limits.check({ ...asked, query });
  if (!rejection) return answerers[route.kind](asked, options);
  notes.refusal = rejection.reason;
  reject(request, response, rejection.reason, rejection.headers);
}

function rejectRequest(request: FastifyRequest, reply: FastifyReply, rejection: Rejection): void {
  request.notes.refusal = rejection.reason;
  reject(request.raw, reply.hijack().raw, rejection.reason, rejection.headers);
}

/** A handler that fails costs its own request an answer, never the server. */
function settle(answering: void | Promise<void>, { request, response }: Asked): void {
  if (!answering) return;
  answering.catch((fault: unknown) => {
    console.error(fault);
    if (response.headersSent) response.destroy();
    else reject(request, response, 'failed', { 'Retry-After': '5' });
  });
}

/** Answers what never became a whole request. */
function answerBroken(
  fault: NodeJS.ErrnoException,
  socket: Socket,
  tell: AppOptions['tell'],
): void {
  const status = recordBrokenRequest(fault, tell);
  if (status !== null && socket.writable) {
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Connection: close'];
    socket.write(`${lines.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`);
  }
  socket.destroy();
}
