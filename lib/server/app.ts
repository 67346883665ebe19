import type { Socket } from 'node:net';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyError, type FastifyInstance, type RouteOptions } from 'fastify';
import { findBrokenBound, requestBounds } from '../base/http/request-bounds';
import { pathOf, routableTarget } from '../base/http/request-target';
import { policyOfStaticFiles, securityHeaders } from '../base/http/security-headers';
import { publicUrl } from '../base/settings/settings';
import type { Settings } from '../base/settings/settings-schema';
import { readForPublic } from '../database/public-reads';
import { answerers, findKept } from './answerers';
import { sendCachedResponse } from '../base/http/cached-response';
import { PageCache, type PageCacheOptions } from './page-cache';
import { reject, RejectedRequest } from '../base/http/rejections';
import { recordBroken, recordRequest, type RequestNotes, type RequestRecord } from './request-log';
import { isLimited, type RequestLimits } from './request-limits';
import { nowhere, nowhereInApi, routes, routeUrls, type Route } from './routes';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

/** What the connections of a server are held to, and who is told of them. */
export type ServerOptions = {
  settings: Settings;
  /** Is told of every request that is over. */
  log?: (record: RequestRecord) => void;
};

export type AppOptions = ServerOptions &
  Omit<PageCacheOptions, 'headers'> & {
    limits: RequestLimits;
    /** The folder of files that browsers fetch as they are, under their addresses; null for none. */
    files: string | null;
  };

/** The names of built files change with what is in them. */
const immutable = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';

/**
 * The whole server, the same in production and in development: every request comes in here. In development
 * Next builds each page as it is asked for, and has addresses of its own for that.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { handle, limits, isDevelopment, settings } = options;
  const pages = new PageCache({ ...options, headers: securityHeaders(publicUrl(settings)) });
  const app = createServer(options);
  app.addHook('onRequest', ({ raw, originalUrl }, _reply, done) => {
    const broken = findBrokenBound(raw.rawHeaders, originalUrl, settings.ADDRESS_KB * 1_000);
    if (broken) throw new RejectedRequest(broken);
    done();
  });
  if (options.files !== null) await serveFiles(app, options.files);
  if (isDevelopment) {
    for (const url of ['/_next/*', '/__nextjs*'])
      app.all(url, ({ raw }, reply) => handle(raw, reply.hijack().raw));
  }
  for (const route of routes) {
    const method = [...app.supportedMethods];
    for (const url of routeUrls(route)) app.route({ method, url, ...answer(route) });
  }
  app.setNotFoundHandler((request, reply) => {
    const isApi = pathOf(request).startsWith('/api/');
    return answer(isApi ? nowhereInApi : nowhere).handler.call(app, request, reply);
  });
  return app;

  function answer(route: Route): Pick<RouteOptions, 'onRequest' | 'handler'> {
    return {
      // What is kept costs nothing, and is sent before anything else is looked at.
      onRequest: (request, { raw: response }, done) => {
        request.notes.route = route.label;
        const kept = isLimited(route, request) ? undefined : findKept(route, request, pages);
        if (!kept) return done();
        request.notes.isFromMemory = true;
        sendCachedResponse(request.raw, response, kept);
      },
      handler: async (request, reply) => {
        request.notes.route = route.label;
        if (!route.methods.includes(request.method))
          throw new RejectedRequest('method', { Allow: route.methods.join(', ') });
        const answer = async () => {
          await limits.check(route, request, reply);
          await answerers[route.kind]({ request, reply, route }, pages);
        };
        // Who has signed in, or sent something, is shown what was written last.
        await (route.hasSession ? answer() : readForPublic(answer));
      },
    };
  }
}

/** A server with the limits that the settings give its connections, which answers nothing yet. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { settings, log = () => undefined } = options;
  const headers = new Map(Object.entries(securityHeaders(publicUrl(settings))));
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
    // What still comes by a connection that was open is answered, and that connection closed: a proxy before it sends
    // the next one elsewhere.
    return503OnClosing: false,
    trustProxy: (_address, hop) => hop < settings.TRUSTED_PROXIES,
    exposeHeadRoutes: false,
    routerOptions: {
      ignoreTrailingSlash: true,
      // Bounds of our own say it in words.
      maxParamLength: headBytes,
      // Who needs the query reads it from the address.
      querystringParser: () => ({}),
    },
    // A broken target would be refused before any hook, without our headers and words.
    rewriteUrl: routableTarget,
  });
  // Node drops what is more without a word: one line more than the bound shows that there is more.
  app.server.maxHeadersCount = requestBounds.headers + 1;
  // Fastify answers what never becomes a request.
  app.server.on('clientError', ({ code = '' }: NodeJS.ErrnoException) => {
    const record = recordBroken(code);
    if (record) log(record);
  });
  // Bodies are read by the routes, which know how large one may be.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.decorateRequest('notes');
  app.addHook('onRequest', (request, { raw: response }, done) => {
    request.notes = recordRequest(request.raw, response, log);
    done();
  });
  app.addHook('preHandler', (_request, { raw: response }, done) => {
    response.setHeaders(headers);
    // Who does not take what is sent holds memory; who waits while the answer is being made may wait.
    response.on('timeout', (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
      else socket.setTimeout(settings.STALLED_SECONDS * 1_000);
    });
    done();
  });
  app.setErrorHandler((error: FastifyError, request, { raw: response }) => {
    const rejected = asRejected(error);
    if (rejected.reason === 'failed') console.error(error);
    else request.notes.refusal = rejected.reason;
    if (response.headersSent) return void response.destroy();
    response.setHeaders(headers);
    reject(request.raw, response, rejected);
  });
  return app;
}

/** What is thrown while a request is answered, as it is answered. */
function asRejected(error: FastifyError): RejectedRequest {
  if (error instanceof RejectedRequest) return error;
  // A condition of the client on a file (`If-Match`), and no fault of ours.
  if (error.statusCode === 412) return new RejectedRequest('file-changed');
  return new RejectedRequest('failed', { 'Retry-After': '5' });
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
      },
    });
  });
}
