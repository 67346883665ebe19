import { createHash } from 'node:crypto';

// Every header that protects a reader stands here, whoever writes the answer.

/** What may be done from a document, by directive. */
type Policy = Readonly<Record<string, string>>;

const pagePolicy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Charts place what they draw by style attributes.
  'style-src-attr': "'unsafe-inline'",
  // A chart becomes a picture in the page itself.
  'img-src': "'self' data: blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
} as const satisfies Policy;

/**
 * On the page that reads people's own files nothing can be fetched or sent, neither by the page nor by its
 * workers, whose own files carry the same policy.
 */
const closedToNetwork = { 'connect-src': "'none'", 'form-action': "'none'" } as const;

/** An answer that is no page runs nothing and loads nothing, wherever it is opened. */
const filePolicy: Policy = {
  'default-src': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': 'data:',
  // A picture carries its typeface with it.
  'font-src': 'data:',
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** For the files of scripts and styles, which workers are made from. */
const staticPolicy: Policy = { ...pagePolicy, ...closedToNetwork };

const formatPolicy = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** The policy of a page: none but its own inline scripts run, told by their hashes. */
export function policyOfPage(
  html: string,
  { isEmbed, isClosed, isDevelopment = false }: PageKind,
): string {
  const hashes = inlineScriptHashes(html);
  return formatPolicy({
    ...pagePolicy,
    ...(isClosed ? closedToNetwork : {}),
    ...(isEmbed ? { 'frame-ancestors': '*' } : {}),
    'script-src': ["'self'", ...hashes].join(' '),
    ...(isDevelopment ? inDevelopment(hashes) : {}),
  });
}

type PageKind = { isEmbed: boolean; isClosed: boolean; isDevelopment?: boolean };

/** React's and Next's tools for development evaluate code, write styles and keep a connection open. */
function inDevelopment(hashes: readonly string[]): Policy {
  return {
    'script-src': ["'self'", "'unsafe-eval'", ...hashes].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': "'self' ws:",
  };
}

export const policyOfFiles = formatPolicy(filePolicy);
export const policyOfStaticFiles = formatPolicy(staticPolicy);

/** React writes no `</script` into a script, so that the first one ends it. */
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** What a policy calls the scripts that stand in a page: `'sha256-…'`, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(inlineScript)].map(([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  );
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

/**
 * The headers of every answer, unless one has its own; no page asks for what `permissions-policy` names.
 * @param address where people reach the site: by https, then never again by http
 */
export function securityHeaders(address: string): Record<string, string> {
  return {
    'content-security-policy': policyOfFiles,
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    ...(address.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
