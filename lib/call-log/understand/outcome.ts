import { foldText } from '../../i18n/text-schema';
import type { Outcome } from '../calls/call-schema';

/** `left` is a call that the system took out of the queue unanswered: offered, and not answered. */
export type Ending = Outcome | 'left';

const yes = new Set(['y', 'yes', 'o', 'oui', 'j', 'ja', '1', 'true', 'vrai', 'waar', 'x']);
const no = new Set(['n', 'no', 'non', 'nee', 'neen', '0', 'false', 'faux', 'onwaar']);

const unanswered =
  /\b(abandon|hang\b|hung|hangup|raccroch|ophang|opgehang|opgehaakt|afgehaakt|perdu|lost|missed|manque|gemist|unanswered|no ?answer|not (answered|connected)|(non|pas) (repondu|decroch|traite|pris|abouti)|sans reponse|niet (beantwoord|opgenomen|aangenomen)|onbeantwoord|geen antwoord|verlaten|opgegeven|renonc|gave up)/;
const left =
  /\b(exit ?with ?timeout|exit ?with ?key|exit ?empty|time ?d? ?out|timeout|overflow|debord|dissua|overloop)/;
const answered =
  /\b(answer|repondu|decroch|traite|prise? en charge|handled|connect|complet|served|servi|abouti|beantwoord|afgehandeld|behandeld|opgenomen|aangenomen|geslaagd|ok$|agent$|talk)/;

/**
 * How a call ended, by one word of its row; null for a word that does not say.
 * @param yesMeans what `Y`, `oui` or `1` says of the call
 */
export function parseEnding(text: string, yesMeans: Outcome): Ending | null {
  const word = foldText(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '));
  if (yes.has(word)) return yesMeans;
  if (no.has(word)) return yesMeans === 'answered' ? 'abandoned' : 'answered';
  if (left.test(word)) return 'left';
  if (unanswered.test(word)) return 'abandoned';
  return answered.test(word) ? 'answered' : null;
}

/** Whether a text says yes or no without saying to what. */
export function isYesOrNo(text: string): boolean {
  const word = foldText(text);
  return yes.has(word) || no.has(word);
}

/** What systems write where there is nothing to write. */
export function isNothing(text: string): boolean {
  return (
    text === '' ||
    /^\s*(?:-+|n\/?a|null|nul|none|\(?none\)?|nan|no_server|aucune?|geen|#n\/a)?\s*$/i.test(text)
  );
}
