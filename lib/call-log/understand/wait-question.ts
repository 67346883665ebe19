import type { ColumnMeaning } from './column-meaning';
import { fitOf, type ColumnValues } from './column-values';
import { headerWords } from './header-sense';
import type { Answers, Mapping, Meaning, LogQuestion, WaitSource } from './mapping-schema';

/** From here a header says plainly enough that its column holds waits. */
const SURE = 0.5;
/** From here two columns claim to be the wait with equal right. */
const CLEAR = 0.7;

type WaitRule = Pick<Mapping, 'waitFrom' | 'waitIsOfAnswered' | 'wholeAndTalk'>;
type Chosen = ReadonlyMap<Meaning, number>;

/**
 * Where waits are read, and what must be asked about it: where there are none, several, or one that could
 * hold talk times.
 * @param candidates every column with what it could mean, before one was chosen
 */
export function readWaitRule(
  candidates: readonly ColumnMeaning[],
  chosen: Chosen,
  columns: readonly ColumnValues[],
  answers: Answers,
): { rule: WaitRule; questions: LogQuestion[] } {
  const column = chosen.get('wait');
  const waitIsOfAnswered = column !== undefined && tellsAnswersOnly(columns[column]?.header ?? '');
  const wholeAndTalk = wholeAndTalkOf(candidates, chosen);
  const settled = (waitFrom: WaitSource, ...questions: LogQuestion[]) => ({
    rule: { waitFrom, waitIsOfAnswered, wholeAndTalk },
    questions,
  });
  const sources = sourcesOf(chosen, columns, wholeAndTalk);
  if (answers.waitFrom !== undefined) return settled(answers.waitFrom);
  if (typeof answers.columns?.wait === 'number') return settled('column');
  const waits = candidates.filter(
    ({ meaning, column }) => meaning === 'wait' && !isSaid(column, answers),
  );
  const clear = waits.filter(({ confidence }) => confidence >= CLEAR);
  const isOpen = answers.columns?.wait === undefined;
  if (isOpen && clear.length > 1)
    return settled('column', {
      ...{
        code: 'wait-column',
        choices: clear.map(({ column }) => column),
        sources: plainOf(sources),
      },
    });
  if (isOpen && clear.length === 1) return settled('column');
  const plain = sources.find(({ isPlain }) => isPlain);
  if (plain) return settled(plain.source);
  if (!isOpen || waits.some(({ confidence }) => confidence >= SURE)) return settled('column');
  return settled('column', askForWait(chosen, columns, sources, answers));
}

/** `Speed of answer` has no value for a call that nobody answered, whatever stands in its cell. */
function tellsAnswersOnly(header: string): boolean {
  const words = headerWords(header);
  return (
    /\b(speed of answer|asa|answer\w* (speed|delay|time)|time to answer|decroch\w*|prise en charge|antwoordtijd|aanneemtijd|tijd tot antwoord|annahme\w*|antwortzeit)/.test(
      words,
    ) && !/wait|attente|wacht|warte|espera|queue|file/.test(words)
  );
}

type DerivedSource = { source: Exclude<WaitSource, 'column'>; isPlain: boolean };

/** The columns of a whole duration and of the talk in it, whatever else was said of the former. */
function wholeAndTalkOf(
  candidates: readonly ColumnMeaning[],
  chosen: Chosen,
): Mapping['wholeAndTalk'] {
  const columnOf = (meaning: Meaning) =>
    candidates.find((candidate) => candidate.meaning === meaning)?.column;
  const whole = chosen.get('duration') ?? columnOf('duration');
  const said = chosen.get('talk');
  const talk = said === undefined || said === whole ? columnOf('talk') : said;
  return whole === undefined || talk === undefined || whole === talk ? null : [whole, talk];
}

/** The ways in which the wait follows from two columns, the plainest first. */
function sourcesOf(
  chosen: Chosen,
  columns: readonly ColumnValues[],
  wholeAndTalk: Mapping['wholeAndTalk'],
): DerivedSource[] {
  const sources: DerivedSource[] = [];
  if (wholeAndTalk !== null) {
    const talk = headerWords(columns[wholeAndTalk[1]]?.header ?? '');
    const hasWork = chosen.has('hold') || chosen.has('after-call');
    const isPlain = /\b(bill\w*( sec\w*)?|in call)\b/.test(talk) && !hasWork;
    sources.push({ source: 'duration-less-talk', isPlain });
  }
  const hasStart = chosen.has('arrived') || (chosen.has('date') && chosen.has('time'));
  if (chosen.has('answered-at') && hasStart)
    sources.push({ source: 'answer-less-start', isPlain: true });
  return sources;
}

function plainOf(sources: readonly DerivedSource[]): WaitSource[] {
  return sources.map(({ source }) => source);
}

function askForWait(
  chosen: Chosen,
  columns: readonly ColumnValues[],
  sources: readonly DerivedSource[],
  answers: Answers,
): LogQuestion {
  const doubtful = (['duration', 'hold'] as const).flatMap((meaning) => {
    const column = chosen.get(meaning);
    return column === undefined || isSaid(column, answers) ? [] : [column];
  });
  const [only, ...others] = doubtful;
  if (only !== undefined && others.length === 0 && sources.length === 0) {
    const examples = [...new Set(columns[only]?.values.slice(0, 100))].slice(0, 3);
    return {
      code: 'wait-or-talk',
      column: only,
      examples,
      choices: ['wait', 'talk', 'whole-call'],
    };
  }
  const choices = [...doubtful, ...unused(chosen, columns)].sort((a, b) => a - b);
  return { code: 'wait-column', choices, sources: plainOf(sources) };
}

function isSaid(column: number, { columns = {} }: Answers): boolean {
  return Object.values(columns).includes(column);
}

/** Columns that no meaning has taken and whose values could be waits. */
function unused(chosen: Chosen, columns: readonly ColumnValues[]): number[] {
  const taken = new Set(chosen.values());
  return columns.flatMap((values, column) =>
    !taken.has(column) && fitOf('wait', values) >= 0.6 ? [column] : [],
  );
}
