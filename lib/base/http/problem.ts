/** One issue of a request or of a file that it sends, as RFC 9457's extension member `errors` lists it. */
export type ProblemError = { message: string } & (
  { parameter: string } | { sheet: string | null; row: number; column: string | null }
);

/** What was withdrawn, as an RFC 9457 problem with members of its own. */
export type Gone = {
  title: string;
  detail: string;
  /** The release that withdrew it, when, and the reason it gave. */
  release: number;
  withdrawn_at: string;
  reason: string;
  /** The same address at the last release that had it. */
  as_it_was: string;
};

/** Headers of every answer of the API: anyone may read it from any page. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Content-Disposition, Content-Language, Figure-Count, Link',
} as const;

/** An RFC 9457 answer: `application/problem+json` in the reader's language. */
export function problemResponse(
  status: number,
  problem: (
    | Gone
    | {
        title: string;
        detail?: string;
        errors?: readonly ProblemError[];
        /** An extension member: what a check finds now, where it is not what was seen. */
        preview?: object;
        /** Likewise: the columns of a table that are to be assigned. */
        columns?: object;
      }
  ) & {
    lang: string;
  },
  headers: Record<string, string> = {},
): Response {
  const { lang, ...members } = problem;
  return new Response(JSON.stringify({ type: 'about:blank', status, ...members }), {
    status,
    headers: {
      ...openHeaders,
      'Content-Type': 'application/problem+json',
      'Content-Language': lang,
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** The answer to a browser asking whether another site's page may read. */
export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openHeaders,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Accept-Language',
      'Access-Control-Max-Age': '86400',
    },
  });
}
