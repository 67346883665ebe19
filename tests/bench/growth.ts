import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@/lib/database/client';
import { makeToken } from '@/lib/database/stores/token-store';
import { testPassword, testSecret } from '../fixtures/editors';
import { withBarometer, type Subject, type Trial } from './fault-trial';
import {
  addressInputs,
  fileFormInputs,
  fileInputs,
  formInputs,
  headInputs,
  type Input,
} from './growth-inputs';
import { readProcessorTime, type Running } from './processes';
import { sendRaw, type WireAnswer, type WireRequest } from './raw-request';

// Does anything that a stranger can send cost more than in proportion to its size, or hold up others?

type Route = WireRequest & { name: string; inputs: readonly Input[] };

/** Time may grow fourfold from the first size to the last; what is more than this much more is no noise. */
const tolerated = { ratio: 6, ms: 30 };

/** How long another request may wait, in milliseconds. */
const longestWait = 100;

/** How finely Linux counts the time of processors. */
const tickMs = 10;

/** The best of so many tries counts: a busy machine makes some of them late. */
const tries = 5;

const form = ['Sec-Fetch-Site: same-origin', 'Accept: text/html'];

/** One route of each class that is answered in a way of its own. */
function routesFor(cookie: string, token: string): Route[] {
  const get = (name: string, path: string, lines: readonly string[] = []): Route => ({
    ...{ name, method: 'GET', path, lines, inputs: [...headInputs, ...addressInputs] },
  });
  const post = (
    name: string,
    path: string,
    lines: readonly string[],
    inputs: readonly Input[],
  ) => ({
    ...{ name, method: 'POST', path, lines, inputs },
  });
  const session = [`Cookie: ${cookie}`, ...form];
  return [
    get('page', '/en'),
    get('explorer', '/en/figures'),
    get('embed', '/embed/en/charts/waiting-times'),
    get('API', '/api/v1/figures'),
    get('oEmbed', '/api/v1/oembed'),
    get('export', '/api/v1/figures.csv'),
    get('health', '/api/health'),
    get('static file', '/embed.js'),
    get('picture', '/en/figures/be-2010-told-friends/picture.png'),
    get('editors’ page', '/en/import', session),
    post('sign-in', '/en/import/session', form, [...headInputs, ...formInputs]),
    post('editors’ form', '/en/import/tokens/make', session, formInputs),
    post('file form', '/en/import/drafts', session, fileFormInputs),
    post(
      'import API',
      '/api/v1/imports?check=1',
      [`Authorization: Bearer ${token}`],
      [...headInputs, ...fileInputs],
    ),
  ];
}

let run = 0;

function requestOf(route: Route, input: Input, size: number): WireRequest {
  run += 1;
  const { path = '', query, lines = [], body } = input.make(size, run);
  const between = route.path.includes('?') ? '&' : '?';
  return {
    method: route.method,
    path: route.path + path + (query === undefined ? '' : between + query),
    lines: [...route.lines, ...lines],
    body: body ?? (route.method === 'POST' ? Buffer.alloc(0) : undefined),
  };
}

/** Sends a request, and meanwhile asks again and again for a file: the longest wait for it. */
async function sendWatched(origin: string, request: WireRequest) {
  let isOver = false;
  let waited = 0;
  const watch = async () => {
    while (!isOver) {
      const { ms } = await sendRaw(origin, { method: 'GET', path: '/embed.js', lines: [] });
      waited = Math.max(waited, ms);
      await wait(2);
    }
  };
  const watching = watch();
  const answer = await sendRaw(origin, request);
  isOver = true;
  await watching;
  return { answer, waited };
}

type Measured = { ms: number; waited: number; status: WireAnswer['status'] };

/**
 * The least that a request of a size took. Time counts as far as the server itself was at work: what other
 * programs of a busy machine take is no fault of the request.
 */
async function measure({ url, pid }: Running, route: Route, input: Input, size: number) {
  const best: Measured = { ms: Infinity, waited: Infinity, status: 0 };
  for (let turn = 0; turn < tries; turn += 1) {
    const before = readProcessorTime(pid);
    const { answer, waited } = await sendWatched(url, requestOf(route, input, size));
    const after = readProcessorTime(pid);
    const atWork =
      before === undefined || after === undefined ? Infinity : (after - before) * 1_000 + tickMs;
    best.ms = Math.min(best.ms, answer.ms, atWork);
    best.waited = Math.min(best.waited, waited, atWork);
    best.status = answer.status;
    // What takes long is less noise.
    if (best.ms > 2_000 && turn > 0) break;
  }
  return best;
}

/** How long others wait while a route answers a plain request, which is no more than it has to take. */
async function measurePlain(server: Running, route: Route): Promise<number> {
  const make = (_: number, at: number) =>
    route.method === 'GET' ? { query: `q=${at}` } : { body: Buffer.from(`[${at}]`) };
  const plain: Input = { name: 'plain', sizes: [1], make };
  return (await measure(server, route, plain, 1)).waited;
}

/** One kind of input on one route, from one size to four times as much. */
async function tryInput(
  server: Running,
  route: Route,
  { input, size, mayWait }: { input: Input; size: number; mayWait: number },
): Promise<Trial> {
  const measured: Measured[] = [];
  for (const times of [1, 2, 4]) measured.push(await measure(server, route, input, times * size));
  const [first, last] = [measured[0], measured.at(-1)];
  const growth = (last?.ms ?? 0) - (first?.ms ?? 0);
  const isSteep = growth > tolerated.ms && (last?.ms ?? 0) > tolerated.ratio * (first?.ms ?? 0);
  const isBroken = measured.some(({ status }) => status === 0 || status === 500);
  const isBlocking = measured.some(({ waited }) => waited > mayWait);
  const lines = measured.map(
    ({ ms, waited, status }) => `${status} in ${ms.toFixed(0)} ms (others ${waited.toFixed(0)})`,
  );
  const fault = `${route.name}, ${input.name} × ${size}, ${2 * size}, ${4 * size}`;
  return { fault, seen: lines.join(', '), ok: !isSteep && !isBroken && !isBlocking };
}

const limitless = { SEARCHES_PER_MINUTE: '0', SIGN_INS_PER_MINUTE: '0', IMPORTS_PER_MINUTE: '0' };

/**
 * The trials, one after the other, as each is over.
 * @param tell is given each
 * @param only how the names of a class of routes and of an input begin that are to be tried: `import API, JSON`
 */
export async function growthTrials(tell: (trial: Trial) => void, only = ''): Promise<void> {
  await withBarometer(
    async (subject) => {
      const routes = routesFor(await sessionOf(subject), await tokenOf(subject));
      for (const route of routes) {
        const { server } = subject;
        const inputs = route.inputs.filter(({ name }) => `${route.name}, ${name}`.startsWith(only));
        if (inputs.length === 0) continue;
        // On a slow machine a plain page already takes its time.
        const mayWait = Math.max(longestWait, 2 * (await measurePlain(server, route)));
        for (const input of inputs) {
          for (const size of input.sizes)
            tell(await tryInput(server, route, { input, size, mayWait }));
        }
      }
    },
    { settings: limitless },
  );
}

async function sessionOf({ server }: Subject): Promise<string> {
  const body = new URLSearchParams({ email: 'publisher@example.org', password: testPassword });
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const answer = await fetch(`${server.url}/en/import/session`, {
    ...{ method: 'POST', body, headers, redirect: 'manual' },
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function tokenOf({ database }: Subject): Promise<string> {
  process.env.DATABASE_URL = `file:${database}`;
  process.env.AUTH_SECRET = testSecret;
  const client = await openDatabase(database);
  const email = 'publisher@example.org';
  const { id, name } = await client.editor.findUniqueOrThrow({ where: { email } });
  await client.$disconnect();
  return makeToken({ editor_id: id, account: email, name, role: 'publisher' }, 'bench');
}
