import { foldText } from '../../base/i18n/text-schema';
import type { LogTable } from '../table-schema';
import { headerWords } from '../understand/header-sense';
import type { Mapping } from '../understand/mapping-schema';
import {
  endingOfMeaning,
  foldWord,
  isNobody,
  isNoMoment,
  isPlaceholder,
  parseFlag,
  parsePhrase,
  type Ending,
} from '../understand/outcome';
import {
  cellAt,
  durationReader,
  cachedReader,
  textOfColumn,
  type CellTexts,
  type RowIssue,
} from './row-cells';

/** `presumed`: said to be not abandoned, which is no word of an answer. */
type Said = Ending | 'presumed' | RowIssue;

/**
 * Reads how a call ended. A call that an answering machine took was answered by no agent, whatever its row says
 * else; nor was one that is only said to be not abandoned, where nothing else speaks of an answer.
 */
export function endingReader(
  table: LogTable,
  mapping: Mapping,
): (cells: CellTexts) => Ending | RowIssue {
  if (mapping.outcomeFrom === 'all-answered') return () => 'answered';
  const read = saidReader(mapping);
  const isOfNoAgent = noAgentReader(table);
  const isSigned = answerSigns(mapping);
  return (cells) => {
    const said = read(cells);
    const isAnswered = said === 'answered' || (said === 'presumed' && isSigned(cells));
    if (isAnswered) return isOfNoAgent(cells) ? 'left' : 'answered';
    return said === 'presumed' ? 'left' : said;
  };
}

function saidReader(mapping: Mapping): (cells: CellTexts) => Said {
  const { columns, outcomeFrom, yesMeans, emptyMeans, digitsAreFlags, outcomes } = mapping;
  const { outcome: column, agent, 'answered-at': answer } = columns;
  if (outcomeFrom === 'talk') return talkEndingReader(mapping);
  if (outcomeFrom === 'answer-time')
    return (cells) => (isNoMoment(cellAt(cells, answer ?? -1)) ? 'abandoned' : 'answered');
  if (outcomeFrom !== 'column' || column === undefined)
    return (cells) => (isNobody(cellAt(cells, agent ?? -1)) ? 'abandoned' : 'answered');
  const presumed = (said: 'answered' | 'abandoned') =>
    said === 'answered' && yesMeans === 'abandoned' ? 'presumed' : said;
  const read = cachedReader((text: string): Said => {
    const said = outcomes[foldWord(isPlaceholder(text) ? '' : text)];
    if (said !== undefined) return endingOfMeaning(said);
    if (isPlaceholder(text))
      return emptyMeans === null ? { code: 'outcome-missing', column } : presumed(emptyMeans);
    const isFlag = digitsAreFlags || !/^\d$/.test(text);
    const flag = isFlag ? parseFlag(text, yesMeans) : null;
    const ending = flag === null ? parsePhrase(text) : presumed(flag);
    return ending ?? { code: 'outcome-unknown', column };
  });
  return (cells) => read(cellAt(cells, column));
}

/** Who talked was answered. */
function talkEndingReader(mapping: Mapping): (cells: CellTexts) => Said {
  const column = mapping.columns.talk ?? -1;
  const read = durationReader(mapping, 'talk');
  return (cells) => {
    const talk = read(cellAt(cells, column));
    if (talk === 'unreadable') return { code: 'outcome-unknown', column };
    return talk !== null && talk > 0 ? 'answered' : 'abandoned';
  };
}

/** Whether something beside its outcome says that a call was answered; true where the file could not say so. */
function answerSigns(mapping: Mapping): (cells: CellTexts) => boolean {
  const { agent, 'answered-at': answer, talk } = mapping.columns;
  const readTalk = durationReader(mapping, 'talk');
  const signs: ((cells: CellTexts) => boolean)[] = [];
  if (agent !== undefined) signs.push((cells) => !isNobody(cellAt(cells, agent)));
  if (answer !== undefined) signs.push((cells) => !isNoMoment(cellAt(cells, answer)));
  if (talk !== undefined)
    signs.push((cells) => {
      const seconds = readTalk(cellAt(cells, talk));
      return seconds === 'unreadable' || (seconds !== null && seconds > 0);
    });
  return (cells) => signs.length === 0 || signs.some((isSaid) => isSaid(cells));
}

/** Columns that name who or what took a call in the end. */
const TAKERS =
  /\b(?:destination|last ?app|agent|user|extension|(?:answered|handled|taken) by|final)\b/;
const MACHINES =
  /\b(?:voice ?mail|answering machine|messagerie|repondeur|antwoordapparaat|anrufbeantworter|mailbox|buzon)\b/;

/** Whether a row names an answering machine in the place of an agent, or a channel to nobody. */
function noAgentReader({ header }: LogTable): (cells: CellTexts) => boolean {
  const takers = header.flatMap((name, column) => (TAKERS.test(headerWords(name)) ? [column] : []));
  // Asterisk answers a call to play it a menu or a message: without a second channel it reached nobody.
  const channel = header.findIndex((name) => name.trim().toLowerCase() === 'dstchannel');
  // A column of its own may say yes or no to an answering machine.
  const flags = header.flatMap((name, column) =>
    MACHINES.test(headerWords(name)) ? [column] : [],
  );
  const isMachine = cachedReader((text: string) => MACHINES.test(foldText(text)));
  const isYes = cachedReader((text: string) => parseFlag(text, 'answered') === 'answered');
  if (takers.length === 0 && flags.length === 0 && channel < 0) return () => false;
  return (cells) =>
    takers.some((column) => isMachine(cellAt(cells, column))) ||
    flags.some((column) => isYes(cellAt(cells, column))) ||
    (channel >= 0 && textOfColumn(cells, channel) === null);
}
