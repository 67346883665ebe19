/** What the form says, in the language of its page. */
export type TryTexts = Record<'send' | 'answer' | 'sending' | 'failed' | 'bytes' | 'cut', string>;

/** An answer of the API as the page shows it. */
export type ShownAnswer = {
  url: string;
  status: string;
  /** One a line. */
  headers: string;
  /** The beginning of a text, JSON spread over lines; empty for a file. */
  body: string;
  /** What is not shown. */
  note: string;
  isPicture: boolean;
};

/** What a page shows of an answer's text: enough to see what it is. */
const shownLength = 8_000;

/** Makes a call. Never throws: an answer that does not come says so. */
export async function readAnswer(url: string, texts: TryTexts): Promise<ShownAnswer> {
  try {
    const response = await fetch(url);
    const type = response.headers.get('Content-Type') ?? '';
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const status = `${response.status} ${response.statusText}`.trim();
    const isPicture = type.startsWith('image/');
    return { url, status, headers, isPicture, ...(await readShownBody(response, type, texts)) };
  } catch (error) {
    const note = texts.failed.replace('{reason}', String(error));
    return { url, status: '–', headers: '', isPicture: false, body: '', note };
  }
}

async function readShownBody(response: Response, type: string, texts: TryTexts) {
  if (!/json|csv|^text/.test(type)) {
    const { size } = await response.blob();
    return { body: '', note: texts.bytes.replace('{count}', String(size)).replace('{type}', type) };
  }
  const raw = await response.text();
  const text = type.includes('json') ? JSON.stringify(JSON.parse(raw), null, 2) : raw;
  const note = texts.cut
    .replace('{shown}', String(shownLength))
    .replace('{total}', String(text.length));
  return { body: text.slice(0, shownLength), note: text.length > shownLength ? note : '' };
}
