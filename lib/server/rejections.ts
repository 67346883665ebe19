import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { openHeaders } from '../base/http/problem';
import { locales } from '../base/i18n/locales';
import { getTranslator } from '../base/i18n/translations';
import type { CountedUse } from './routes';

const tooOften = {
  status: 429,
  detail: 'You asked for this very often of late: wait as many seconds as Retry-After says.',
};

/** Why a request is not even looked at, as programs are told. */
const rejections = {
  'broken-address': {
    status: 400,
    detail: 'The path has a percent-encoding that stands for no character.',
  },
  'several-hosts': { status: 400, detail: 'The request names more than one host.' },
  method: { status: 405, detail: 'This address cannot be asked that way: see the Allow header.' },
  'file-changed': {
    status: 412,
    detail: 'The file is not as the request assumes it to be: ask for it without conditions.',
  },
  'body-too-large': { status: 413, detail: 'The body is larger than this address takes.' },
  'address-too-long': { status: 414, detail: 'The address is longer than this server reads.' },
  'path-too-deep': {
    status: 414,
    detail: 'The path has more segments, or a longer one, than any address here.',
  },
  'query-too-large': {
    status: 414,
    detail: 'The query has more parameters or values, or a longer one, than this server reads.',
  },
  'headers-too-large': {
    status: 431,
    detail: 'The request has more header lines, or a longer one, than this server reads.',
  },
  'too-often-export': tooOften,
  'too-often-search': tooOften,
  'too-often-sign-in': tooOften,
  'too-often-import': tooOften,
  'exports-taken': {
    status: 503,
    detail:
      'As many files as possible are being sent: come back after as many seconds as Retry-After says.',
  },
  failed: { status: 500, detail: 'Something went wrong here: try again later.' },
} as const satisfies Record<string, { status: number; detail: string }>;

export type RejectionReason = keyof typeof rejections;

/** Node has an older name for one of them. */
const titles: Partial<Record<number, string>> = { ...STATUS_CODES, 413: 'Content Too Large' };

/** Answers in a few words, without asking anybody: problem+json to a program, three languages to a person. */
export function reject(
  request: IncomingMessage,
  response: ServerResponse,
  reason: RejectionReason,
  headers: Record<string, string> = {},
): void {
  const { status, detail } = rejections[reason];
  const isApi = request.url?.startsWith('/api/') ?? false;
  response.writeHead(status, {
    'Content-Type': isApi ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(isApi ? openHeaders : {}),
    // Nobody reads the body of what is refused.
    ...(hasBody(request) ? { Connection: 'close' } : {}),
    ...headers,
  });
  const problem = { type: 'about:blank', status, title: titles[status], detail };
  response.end(isApi ? JSON.stringify(problem) : rejectionText(reason));
}

function rejectionText(reason: RejectionReason): string {
  const key = isTooOften(reason) ? 'too-often' : reason;
  return locales.map((locale) => `${getTranslator(locale)(`rejections.${key}`)}\n`).join('');
}

function isTooOften(reason: RejectionReason): reason is `too-often-${CountedUse | 'export'}` {
  return reason.startsWith('too-often-');
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
