import type { IncomingMessage, ServerResponse } from 'node:http';
import { openHeaders } from '../base/http/problem';

type Words = {
  status: number;
  title: string;
  detail: string;
  /** In French, Dutch and English. */
  texts: readonly [string, string, string];
};

const tooOften: Words = {
  status: 429,
  title: 'Too Many Requests',
  detail: 'You asked for this very often of late: wait as many seconds as Retry-After says.',
  texts: [
    'Vous avez fait cette demande très souvent : réessayez dans une minute.',
    'U hebt dit heel vaak gevraagd: probeer het over een minuut opnieuw.',
    'You have asked for this very often: try again in a minute.',
  ],
};

/** Why a request is not even looked at; pages are refused in three languages. */
const rejections = {
  'broken-address': {
    status: 400,
    title: 'Bad Request',
    detail: 'The path has a percent-encoding that stands for no character.',
    texts: [
      'Cette adresse est mal écrite : elle contient un signe % qui n’annonce aucun caractère.',
      'Dit adres is verkeerd geschreven: er staat een %-teken in dat voor geen enkel teken staat.',
      'This address is written wrongly: it has a % sign that stands for no character.',
    ],
  },
  method: {
    status: 405,
    title: 'Method Not Allowed',
    detail: 'This address cannot be asked that way: see the Allow header.',
    texts: [
      'Cette adresse ne répond pas à ce type de demande.',
      'Dit adres antwoordt niet op dit soort verzoek.',
      'This address does not answer this kind of request.',
    ],
  },
  'body-too-large': {
    status: 413,
    title: 'Content Too Large',
    detail: 'The body is larger than this address takes.',
    texts: [
      'Ce que vous envoyez est trop grand pour cette adresse.',
      'Wat u verstuurt, is te groot voor dit adres.',
      'What you send is too large for this address.',
    ],
  },
  'address-too-long': {
    status: 414,
    title: 'URI Too Long',
    detail: 'The address is longer than this server reads.',
    texts: [
      'Cette adresse est trop longue : choisissez moins de filtres.',
      'Dit adres is te lang: kies minder filters.',
      'This address is too long: choose fewer filters.',
    ],
  },
  'path-too-deep': {
    status: 414,
    title: 'URI Too Long',
    detail: 'The path has more segments, or a longer one, than any address here.',
    texts: [
      'Cette adresse a plus de parties, ou une partie plus longue, que toutes celles de ce site.',
      'Dit adres heeft meer delen, of een langer deel, dan alle adressen van deze site.',
      'This address has more parts, or a longer one, than any address of this site.',
    ],
  },
  'query-too-large': {
    status: 414,
    title: 'URI Too Long',
    detail: 'The query has more parameters or values, or a longer one, than this server reads.',
    texts: [
      'Cette adresse a trop de paramètres ou de valeurs, ou une valeur trop longue : choisissez moins de filtres.',
      'Dit adres heeft te veel parameters of waarden, of een te lange waarde: kies minder filters.',
      'This address has too many parameters or values, or a value that is too long: choose fewer filters.',
    ],
  },
  'headers-too-large': {
    status: 431,
    title: 'Request Header Fields Too Large',
    detail: 'The request has more header lines, or a longer one, than this server reads.',
    texts: [
      'Votre navigateur, ou un intermédiaire, envoie trop d’en-têtes, ou un en-tête trop long.',
      'Uw browser, of een tussenstation, stuurt te veel headers, of een te lange header.',
      'Your browser, or a proxy on the way, sends too many headers, or one that is too long.',
    ],
  },
  'too-often-export': tooOften,
  'too-often-search': tooOften,
  'too-often-sign-in': tooOften,
  'too-often-import': tooOften,
  'exports-taken': {
    status: 503,
    title: 'Service Unavailable',
    detail:
      'As many files as possible are being sent: come back after as many seconds as Retry-After says.',
    texts: [
      'Trop de fichiers sont téléchargés en ce moment : réessayez dans quelques secondes.',
      'Er worden nu te veel bestanden opgehaald: probeer het over enkele seconden opnieuw.',
      'Too many files are being downloaded just now: try again in a few seconds.',
    ],
  },
  failed: {
    status: 500,
    title: 'Internal Server Error',
    detail: 'Something went wrong here: try again later.',
    texts: [
      'Quelque chose s’est mal passé ici : réessayez plus tard.',
      'Hier is iets misgegaan: probeer het later opnieuw.',
      'Something went wrong here: try again later.',
    ],
  },
} as const satisfies Record<string, Words>;

export type RejectionReason = keyof typeof rejections;

/** Answers in a few words, without asking anybody: problem+json to a program, three languages to a person. */
export function reject(
  request: IncomingMessage,
  response: ServerResponse,
  reason: RejectionReason,
  headers: Record<string, string> = {},
): void {
  const { texts, ...problem } = rejections[reason];
  const isApi = request.url?.startsWith('/api/') ?? false;
  response.writeHead(problem.status, {
    'Content-Type': isApi ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(isApi ? openHeaders : {}),
    // Nobody reads the body of what is refused.
    ...(hasBody(request) ? { Connection: 'close' } : {}),
    ...headers,
  });
  const body = JSON.stringify({ type: 'about:blank', ...problem });
  response.end(isApi ? body : `${texts.join('\n')}\n`);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
