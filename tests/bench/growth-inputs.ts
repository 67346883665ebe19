import type { WireRequest } from './raw-request';

// What a stranger can send more and more of. Each kind is tried where its largest size is just allowed,
// and where it is far beyond, up to what the connection takes.

/** What a size adds to a request: another path, a query, header lines, or a body. */
export type Addition = Partial<Pick<WireRequest, 'body' | 'lines'>> & {
  path?: string;
  query?: string;
};

export type Input = {
  name: string;
  /** The smallest of three sizes, each twice the one before. */
  sizes: readonly number[];
  /** @param run differs each time, so that no answer comes from memory */
  make: (size: number, run: number) => Addition;
};

const many = (size: number, make: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => make(at));

const header = (name: string, values: readonly string[], between = ', '): Addition => ({
  lines: [`${name}: ${values.join(between)}`],
});

/** In the head of any request. */
export const headInputs: readonly Input[] = [
  {
    name: 'cookies',
    sizes: [25, 3_000],
    make: (size) =>
      header(
        'Cookie',
        many(size, (at) => `c${at}=1`),
        '; ',
      ),
  },
  {
    name: 'our cookie, repeated',
    sizes: [25, 500],
    make: (size) =>
      header(
        'Cookie',
        many(size, (at) => `barometer.session_token=${at}`),
        '; ',
      ),
  },
  {
    name: 'header lines',
    sizes: [20, 1_500],
    make: (size) => ({ lines: many(size, (at) => `X-${at}: 1`) }),
  },
  {
    name: 'one header, repeated',
    sizes: [20, 1_000],
    make: (size) => ({ lines: many(size, () => 'Accept-Language: fr') }),
  },
  {
    name: 'languages',
    sizes: [300, 3_000],
    make: (size, run) =>
      header('Accept-Language', [`x-${run}`, ...many(size, (at) => `x${at % 100}`)]),
  },
  {
    name: 'encodings',
    sizes: [300, 3_000],
    make: (size, run) =>
      header('Accept-Encoding', [`x-${run}`, ...many(size, (at) => `x${at % 100}`)]),
  },
  {
    name: 'ranges',
    sizes: [300, 3_000],
    make: (size) => header('Range', ['bytes=0-1', ...many(size, () => '0-1')]),
  },
  {
    name: 'entity tags',
    sizes: [300, 3_000],
    make: (size) =>
      header(
        'If-None-Match',
        many(size, (at) => `"${at % 100}"`),
      ),
  },
  {
    name: 'forwarded addresses',
    sizes: [200, 2_000],
    make: (size) =>
      header(
        'X-Forwarded-For',
        many(size, () => '9.9.9.9'),
      ),
  },
  {
    name: 'blanks in a header',
    sizes: [1_900, 20_000],
    make: (size) => header('Accept-Encoding', [`a${' '.repeat(size)}a`]),
  },
];

/** In the address of a request. */
export const addressInputs: readonly Input[] = [
  { name: 'segments', sizes: [3, 2_000], make: (size) => ({ path: '/a'.repeat(size) }) },
  { name: 'empty segments', sizes: [3, 6_000], make: (size) => ({ path: '/'.repeat(size) }) },
  {
    name: 'parameters',
    sizes: [24, 1_500],
    make: (size, run) => ({ query: many(size, (at) => `p${at}=${run}`).join('&') }),
  },
  {
    name: 'one parameter, repeated',
    sizes: [24, 700],
    make: (size, run) => ({ query: [`x=${run}`, ...many(size, () => 'country=BE')].join('&') }),
  },
  {
    name: 'values of a list',
    sizes: [240, 2_500],
    make: (size, run) => ({
      query: `source=${[`x${run}`, ...many(size, (at) => `s${at % 10}`)].join(',')}`,
    }),
  },
  {
    name: 'one value, repeated',
    sizes: [240, 2_500],
    make: (size, run) => ({ query: `country=${many(size, () => 'BE').join(',')}&x=${run}` }),
  },
  {
    name: 'a long value',
    sizes: [1_900, 7_000],
    make: (size, run) => ({ query: `q=${run}${'a'.repeat(size)}` }),
  },
  {
    name: 'search words',
    sizes: [450, 2_000],
    make: (size, run) => ({
      query: `q=${[String(run), ...many(size, (at) => `w${at % 10}`)].join('+')}`,
    }),
  },
  {
    name: 'escaped signs',
    sizes: [600, 2_500],
    make: (size, run) => ({ query: `q=${run}${'%C3%A9'.repeat(size)}` }),
  },
];

const boundary = 'b0undary';

function multipart(parts: readonly string[]): Addition {
  const text = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return {
    lines: [`Content-Type: multipart/form-data; boundary=${boundary}`],
    body: Buffer.from(`${text}--${boundary}--\r\n`),
  };
}

const urlEncoded = (text: string): Addition => ({
  lines: ['Content-Type: application/x-www-form-urlencoded'],
  body: Buffer.from(text),
});

/** In the body of a form. */
export const formInputs: readonly Input[] = [
  {
    name: 'form fields',
    sizes: [200, 10_000],
    make: (size) => urlEncoded(many(size, (at) => `f${at}=1`).join('&')),
  },
  {
    name: 'one form field, repeated',
    sizes: [200, 10_000],
    make: (size) => urlEncoded(many(size, () => 'f=1').join('&')),
  },
  {
    name: 'multipart parts',
    sizes: [200, 5_000],
    make: (size) =>
      multipart(many(size, (at) => `Content-Disposition: form-data; name="f${at}"\r\n\r\n1`)),
  },
  {
    name: 'headers of a part',
    sizes: [200, 5_000],
    make: (size) =>
      multipart([
        `Content-Disposition: form-data; name="f"\r\n${many(size, (at) => `X-${at}: 1`).join('\r\n')}\r\n\r\n1`,
      ]),
  },
  {
    name: 'half boundaries',
    sizes: [1_000, 20_000],
    make: (size) =>
      multipart([`Content-Disposition: form-data; name="f"\r\n\r\n${`\r\n--b0`.repeat(size)}`]),
  },
];

/** Likewise, of a form that brings a file. */
export const fileFormInputs: readonly Input[] = formInputs.map((input) => ({
  ...input,
  sizes: [...input.sizes, 40_000],
}));

/** A file that a program sends. */
export const fileInputs: readonly Input[] = [
  {
    name: 'JSON, deep',
    sizes: [100_000],
    make: (size) => ({ body: Buffer.from('['.repeat(size) + ']'.repeat(size)) }),
  },
  {
    name: 'JSON, wide',
    sizes: [100_000],
    make: (size) => ({ body: Buffer.from(`[${many(size, () => '{}').join(',')}]`) }),
  },
  {
    name: 'JSON, many names',
    sizes: [50_000],
    make: (size) => ({ body: Buffer.from(`{${many(size, (at) => `"n${at}":1`).join(',')}}`) }),
  },
  {
    name: 'CSV, many columns',
    sizes: [20_000],
    make: (size) => ({ body: Buffer.from(`${many(size, (at) => `c${at}`).join(';')}\n`) }),
  },
  {
    name: 'CSV, many rows',
    sizes: [20_000],
    make: (size) => ({
      body: Buffer.from(`id,value\n${many(size, (at) => `x${at},1`).join('\n')}`),
    }),
  },
];
