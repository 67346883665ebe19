import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { openHeaders } from './problem';
import { locales } from '../i18n/locales';
import { negotiateLocale } from '../i18n/negotiate';
import { getTranslator } from '../i18n/translations';

/** The statuses of what is refused; the messages of the same names say why. */
const statuses = {
  'broken-address': 400,
  'several-hosts': 400,
  method: 405,
  'file-changed': 412,
  'body-too-large': 413,
  'address-too-long': 414,
  'path-too-deep': 414,
  'query-too-large': 414,
  'too-often-export': 429,
  'too-often-search': 429,
  'too-often-sign-in': 429,
  'too-often-import': 429,
  'too-often-rating': 429,
  'headers-too-large': 431,
  failed: 500,
  'exports-taken': 503,
} as const;

/** Why a request is not answered by its route, as log and metrics have it. */
export type RejectionReason = keyof typeof statuses;

/** Thrown where a request is not to be answered by its route. */
export class RejectedRequest extends Error {
  override name = 'RejectedRequest';

  /** @param headers of the answer, beside those of every rejection */
  constructor(
    readonly reason: RejectionReason,
    readonly headers: Record<string, string> = {},
  ) {
    super(reason);
  }
}

/** Node has an older name for one of them. */
const titles: Partial<Record<number, string>> = { ...STATUS_CODES, 413: 'Content Too Large' };

/** Answers in a few words, without asking anybody: problem+json to a program, three languages to a person. */
export function reject(
  request: IncomingMessage,
  response: ServerResponse,
  { reason, headers }: RejectedRequest,
): void {
  const status = statuses[reason];
  const key = isTooOften(reason) ? 'too-often' : reason;
  const common = {
    'Cache-Control': 'no-store',
    // Nobody reads the body of what is refused.
    ...(hasBody(request) ? { Connection: 'close' } : {}),
    ...headers,
  };
  if (request.url?.startsWith('/api/')) {
    const lang = negotiateLocale(request.headers['accept-language'] ?? null);
    const type = { 'Content-Type': 'application/problem+json', 'Content-Language': lang };
    const detail = getTranslator(lang)(`rejections.${key}`);
    const problem = { type: 'about:blank', status, title: titles[status], detail };
    response.writeHead(status, { ...type, ...openHeaders, ...common }).end(JSON.stringify(problem));
  } else {
    const texts = locales.map((locale) => `${getTranslator(locale)(`rejections.${key}`)}\n`);
    const type = { 'Content-Type': 'text/plain; charset=utf-8' };
    response.writeHead(status, { ...type, ...common }).end(texts.join(''));
  }
}

function isTooOften(reason: RejectionReason): reason is `too-often-${string}` & RejectionReason {
  return reason.startsWith('too-often-');
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
