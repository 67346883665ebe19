import type { IncomingMessage, ServerResponse } from 'node:http';

/** Why a request is not even looked at, by its status; pages are refused in three languages. */
const refusals = {
  400: {
    title: 'Bad Request',
    detail: 'The path has a percent-encoding that stands for no character.',
    texts: [
      'Cette adresse est mal écrite : elle contient un signe % qui n’annonce aucun caractère.',
      'Dit adres is verkeerd geschreven: er staat een %-teken in dat voor geen enkel teken staat.',
      'This address is written wrongly: it has a % sign that stands for no character.',
    ],
  },
  404: {
    title: 'Not Found',
    detail: 'There is no such file.',
    texts: ['Ce fichier n’existe pas.', 'Dit bestand bestaat niet.', 'There is no such file.'],
  },
  405: {
    title: 'Method Not Allowed',
    detail: 'This address cannot be asked that way: see the Allow header.',
    texts: [
      'Cette adresse ne répond pas à ce type de demande.',
      'Dit adres antwoordt niet op dit soort verzoek.',
      'This address does not answer this kind of request.',
    ],
  },
  414: {
    title: 'URI Too Long',
    detail: 'The address is longer than this server reads.',
    texts: [
      'Cette adresse est trop longue : choisissez moins de filtres.',
      'Dit adres is te lang: kies minder filters.',
      'This address is too long: choose fewer filters.',
    ],
  },
} as const;

/** Answers in a few words, without asking anybody: problem+json to a program, three languages to a person. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof refusals,
  headers: Record<string, string> = {},
): void {
  const { texts, ...problem } = refusals[status];
  const isApi = request.url?.startsWith('/api/') ?? false;
  response.writeHead(status, {
    'Content-Type': isApi ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  const body = JSON.stringify({ type: 'about:blank', status, ...problem });
  response.end(isApi ? body : `${texts.join('\n')}\n`);
}
