import type { Locale } from '../i18n/locales';
import { standingOf, type Standing } from '../site/address-queries';
import { findNearAddresses } from '../site/near-address-queries';
import { pagePath, type PageAddress } from '../site/page-address';
import type { AnswerKeeper, GivenAnswer } from './answer-keeper';
import { toKept, unkept, type KeptAnswer, type MadeAnswer } from './kept-answer';
import { askNext, type NextHandler } from './next-handler';
import { policyOfPage } from './security-headers';

/** A page may be shown for a minute without asking, and for a day while it is asked for anew. */
const pageCaching = 'public, max-age=60, stale-while-revalidate=86400';

/** Where the reader's own files are read, nothing can be fetched or sent. */
const closedRoute = 'benchmark';

type Kept = {
  handle: NextHandler;
  keeper: AnswerKeeper;
  /** Names what the database says now; null where nothing stands that could be kept. */
  edition: () => string | null;
};

/** Gives out what is the same for everybody at a release: rendered once, then kept in memory. */
export class PageKeeper {
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(readonly kept: Kept) {}

  /**
   * A page; where its id names what was withdrawn, the page that says so (410), where it names nothing, the
   * not-found page (404).
   * @param search the canonical query, with its question mark
   * @param isPayload whether Next's own script asks, which wants the page without its HTML
   */
  page(address: PageAddress, search: string, isPayload: boolean): Promise<GivenAnswer> {
    const path = pagePath(address) + search;
    return this.#keep(`${isPayload ? 'payload' : 'page'} ${path}`, async () => {
      const standing = await standingAt(address, search);
      if (standing === 'nothing')
        return (await this.notFound(address.locale, pagePath(address))).answer;
      // Next redirects who asks for a payload without its mark.
      const mark = isPayload ? `${search === '' ? '?' : '&'}_rsc` : '';
      const headers = isPayload ? { rsc: '1' } : {};
      const made = await this.#inTurn(() => askNext(this.kept.handle, path + mark, headers));
      return toKept(asPage(standing === 'withdrawn' ? asGone(made) : made, address));
    });
  }

  /** Pages are rendered one after the other: side by side all would be late, and hold memory the longer. */
  #inTurn<T>(render: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(render);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The page that says that there is nothing. It depends on the language and on what may have been meant, so
   * that there are few of them.
   * @param asked the path that leads nowhere, decoded
   */
  async notFound(locale: Locale, asked: string): Promise<GivenAnswer> {
    const near = await findNearAddresses(asked).catch(() => []);
    const search = near.length === 0 ? '' : `?near=${near.join(',')}`;
    const path = `/${locale}/not-found${search}`;
    const given = await this.#keep(path, async () => {
      const made = await askNext(this.kept.handle, path);
      return toKept(unkept(asPage(made, { isEmbed: false, route: 'not-found' })));
    });
    const { answer } = given;
    return { ...given, answer: { ...answer, status: answer.status === 200 ? 404 : answer.status } };
  }

  /** An answer of the API or a file: the same for everybody who is answered in a language. */
  answer(path: string, locale: Locale): Promise<GivenAnswer> {
    return this.#keep(`answer ${locale} ${path}`, async () => {
      const made = await askNext(this.kept.handle, path, { 'accept-language': locale });
      return toKept({ ...made, headers: { ...made.headers, vary: 'Accept-Encoding' } });
    });
  }

  /** What is kept by a name, at the edition of now. */
  recall(name: string): KeptAnswer | undefined {
    const edition = this.kept.edition();
    return edition === null ? undefined : this.kept.keeper.recall(`${edition} ${name}`);
  }

  async #keep(name: string, make: () => Promise<KeptAnswer>): Promise<GivenAnswer> {
    const edition = this.kept.edition();
    if (edition === null) return { answer: await make(), name, isFromMemory: false };
    return { ...(await this.kept.keeper.answer(`${edition} ${name}`, make)), name };
  }
}

/** Next's answer with the headers of a page: what its scripts may do, and how long it may be shown. */
export function asPage(
  made: MadeAnswer,
  { route, isEmbed }: Pick<PageAddress, 'route' | 'isEmbed'>,
): MadeAnswer {
  const { body } = made;
  // What Next could not put together now, it may the next time.
  const status = made.status >= 500 ? 503 : made.status;
  const isClosed = route === closedRoute;
  return {
    ...made,
    status,
    headers: {
      ...made.headers,
      'content-security-policy': policyOfPage(body.toString(), { isEmbed, isClosed }),
      'cache-control': status === 200 ? pageCaching : 'no-store',
      vary: 'Accept-Encoding, RSC',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  };
}

/** What was withdrawn is gone, whatever its page tells of it. */
function asGone(made: MadeAnswer): MadeAnswer {
  return { ...made, status: made.status === 200 ? 410 : made.status };
}

/** Where the database cannot be read, the page itself says so. */
async function standingAt({ route, id }: PageAddress, search: string): Promise<Standing> {
  if (id === null) return 'stands';
  try {
    return await standingOf(route.replace('/*', ''), id, new URLSearchParams(search));
  } catch {
    return 'stands';
  }
}
