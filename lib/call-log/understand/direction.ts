import type { Direction } from './mapping-schema';
import { foldWord } from './outcome';

const WORDS: Readonly<Record<Direction, RegExp>> = {
  inbound:
    /^(?:in|inbound|in bound|incoming|ingoing|received|in ?coming call|inbound call|call in|acd ?in|external ?inbound|inbound external|queue|entrante?s?|appels? entrants?|recue?s?|inkomende?|binnenkomende?|ingaande?|ontvangen|eingehende?r?|eingang|ankommende?|kommende?|hereinkommend|recibid[ao]s?|llamadas? entrantes?|terminating|mt|i|rx)$/,
  outbound:
    /^(?:out|outbound|out bound|outgoing|out ?going call|outbound call|call out|dialed|dialled|placed|made|manual|preview|predictive|progressive|campaign|click ?to ?call|outbound (?:api|dial|dialer|manual|external|campaign)|external outbound|auto ?dial(?:er|ed)?|sortante?s?|appels? sortants?|emise?s?|uitgaande?|ausgehende?r?|ausgang|abgehende?|gehende?|salientes?|llamadas? salientes?|realizad[ao]s?|emitid[ao]s?|originating|mo|o|tx)$/,
  internal:
    /^(?:internal|internal call|intern|internes?|interno?s?|interna?s?|appels? internes?|extension|ext to ext|local|station|agent to agent|consult|consultation|int)$/,
};

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

/** What a word that is not known may mean, to be proposed to a person. */
export function proposeDirection(text: string): Direction | null {
  const word = foldWord(text);
  if (/out|sort|uitg|ausg|abgeh|salien/.test(word)) return 'outbound';
  if (/intern/.test(word)) return 'internal';
  return /\bin|entr|inkom|eing|recib/.test(word) ? 'inbound' : null;
}
