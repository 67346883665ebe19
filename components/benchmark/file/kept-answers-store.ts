import {
  hasAnswers,
  headerHash,
  keptAnswersSchema,
  withAnswers,
  withoutAnswers,
  type KeptAnswers,
} from '@/lib/call-log/understand/kept-answers';
import type { UnderstoodFile } from '@/lib/call-log/session/worker-schema';

// Answers, and nothing else of a file, outlive the page: in this browser alone.

const PLACE = 'service-barometer:call-log-answers';

/** What was said of earlier files; nothing where the browser keeps nothing. */
export function readKeptAnswers(): KeptAnswers {
  try {
    const parsed = keptAnswersSchema.safeParse(JSON.parse(localStorage.getItem(PLACE) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function write(kept: KeptAnswers): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing for sites: the page says that answers are not kept.
  }
}

type Answered = Pick<UnderstoodFile, 'header' | 'answers'>;

/** Keeps what was said of a file for the next one of its header. */
export function keepAnswers({ header, answers }: Answered): void {
  if (hasAnswers(answers)) write(withAnswers(readKeptAnswers(), header, answers));
}

export function forgetAnswers({ header }: Answered): void {
  write(withoutAnswers(readKeptAnswers(), header));
}

export function areKept({ header }: Answered): boolean {
  return readKeptAnswers()[headerHash(header)] !== undefined;
}
