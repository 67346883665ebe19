import type { Direction } from './mapping-schema';
import { headerWords } from './header-sense';
import { foldWord, parseFlag, parsePhrase } from './outcome';

const WORDS: Readonly<Record<Direction, RegExp>> = {
  inbound:
    /^(?:in|inbound|in bound|incoming|ingoing|received|in ?coming call|inbound call|call in|acd ?in|external ?inbound|inbound external|queue|entrante?s?|appels? entrants?|recue?s?|inkomende?|binnenkomende?|ingaande?|ontvangen|eingehende?r?|eingang|ankommende?|kommende?|hereinkommend|recibid[ao]s?|llamadas? entrantes?|terminating|mt|i|rx|from (?:trunk|pstn|did|queue|external)(?: .*)?|ext (?:queues?|group)|ivr \d+)$/,
  outbound:
    /^(?:out|outbound|out bound|outgoing|out ?going call|outbound call|call out|dialed|dialled|placed|made|manual|preview|predictive|progressive|campaign|click ?to ?call|outbound (?:api|dial|dialer|manual|external|campaign)|external outbound|auto ?dial(?:er|ed)?|sortante?s?|appels? sortants?|emise?s?|uitgaande?|ausgehende?r?|ausgang|abgehende?|gehende?|salientes?|llamadas? salientes?|realizad[ao]s?|emitid[ao]s?|originating|mo|o|tx|from internal(?: .*)?|outrt .*|macro dialout.*)$/,
  internal:
    /^(?:internal|internal call|intern|internes?|interno?s?|interna?s?|appels? internes?|extension|ext to ext|local|station|intercom|agent to agent|consult|consultation|int)$/,
};

/**
 * What a cell in a column of directions says; null where that is not certain. A call that was missed, or went
 * to voicemail, came in.
 */
export function readDirection(text: string): Direction | null {
  const said = parseDirection(text);
  if (said !== null) return said;
  const ending = parsePhrase(text);
  if (ending === null) return null;
  return ending === 'not-offered' ? 'outbound' : 'inbound';
}

/** Whether a word says how a call ended, in a column that also says directions: `Incoming`, `Outgoing`, `Missed`. */
export function isEndingOnly(text: string): boolean {
  return parseDirection(text) === null && parsePhrase(text) !== null;
}

/** The direction to which a header wants yes or no: `incoming`, `is_outbound`; null for any other header. */
export function directionAsked(header: string): Direction | null {
  return parseDirection(headerWords(header).replace(/^is /, ''));
}

/** What yes or no says under a header that asks for a direction. */
export function parseDirectionFlag(text: string, asked: Direction): Direction | null {
  const flag = parseFlag(text, 'answered');
  if (flag === null) return null;
  if (flag === 'answered') return asked;
  return asked === 'inbound' ? 'outbound' : 'inbound';
}

/** What a word says of a call's direction, in five languages; null for a word that is not known for certain. */
export function parseDirection(text: string): Direction | null {
  const word = foldWord(text);
  if (WORDS.inbound.test(word)) return 'inbound';
  if (WORDS.outbound.test(word)) return 'outbound';
  return WORDS.internal.test(word) ? 'internal' : null;
}

/** Whether a word says its direction wherever it stands: `in` and `queue` do so only under a header of directions. */
export function isPlainDirection(text: string): boolean {
  return foldWord(text).length > 3 && parseDirection(text) !== null && foldWord(text) !== 'queue';
}

/** Whether words are the two ends of a direction, and nothing else: `In` and `Out`, under whatever header. */
export function areBothDirections(words: readonly string[]): boolean {
  const said = new Set(
    words.map((word) => (foldWord(word).length > 1 ? parseDirection(word) : null)),
  );
  return said.has('inbound') && said.has('outbound') && !said.has(null);
}

/** What a word that is not known may mean, to be proposed to a person. */
export function proposeDirection(text: string): Direction | null {
  const word = foldWord(text);
  if (/out|sort|uitg|ausg|abgeh|salien/.test(word)) return 'outbound';
  if (/intern|intercom/.test(word)) return 'internal';
  return /\bin(?:b|c|g|k|$| )|entr|inkom|eing|recib/.test(word) ? 'inbound' : null;
}
