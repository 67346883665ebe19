import { isEarlier, type Commitment, type Signature } from '../commitments/commitment-schema';
import type { PathIssue } from '../issues/issue-place';
import type { KnownWords } from './figure-issues';
import type { ReadableFile } from './readable-file-schema';

/**
 * What is wrong with the meaning of the commitments and signatures of a file, and of what it withdraws of them.
 * @param wordsAreWhole whether every word that comes with them could be read
 */
export function* findCommitmentIssues(
  file: ReadableFile,
  known: KnownWords,
  wordsAreWhole: boolean,
): Generator<PathIssue> {
  for (const [index, one] of file.commitments.entries()) {
    if (one === null) continue;
    const path = ['commitments', index];
    if (wordsAreWhole) yield* undefinedWordsOfCommitment(one, path, known);
    if ((one.threshold === null) !== (one.unit === null))
      yield { path: [...path, 'unit'], code: 'threshold-without-unit', found: one.unit };
  }
  for (const [index, one] of file.signatures.entries()) {
    if (one === null) continue;
    const path = ['signatures', index];
    if (wordsAreWhole) yield* undefinedWordsOfSignature(one, path, known);
    const { signed_on: signed, withdrawn_on: found } = one;
    if (found !== null && isEarlier(found, signed))
      yield {
        path: [...path, 'withdrawn_on'],
        code: 'withdrawn-before-signed',
        found,
        values: { signed },
      };
  }
  yield* findImpossibleWithdrawals(file, known);
}

type Path = PathIssue['path'];

function* undefinedWordsOfCommitment(
  { charter, indicators, channel }: Omit<Commitment, 'source'>,
  path: Path,
  known: KnownWords,
): Generator<PathIssue> {
  if (!known.charters.has(charter))
    yield { path: [...path, 'charter'], code: 'unknown-charter', found: charter };
  for (const [place, found] of (indicators ?? []).entries())
    if (!known.indicators.has(found))
      yield { path: [...path, 'indicators', place], code: 'unknown-indicator', found };
  if (channel !== null && !known.codes.has(`channel/${channel}`))
    yield {
      ...{ path: [...path, 'channel'], code: 'unknown-code', found: channel },
      values: { breakdown: 'channel' },
    };
}

function* undefinedWordsOfSignature(
  { charter, organisation }: Omit<Signature, 'source'>,
  path: Path,
  known: KnownWords,
): Generator<PathIssue> {
  if (!known.charters.has(charter))
    yield { path: [...path, 'charter'], code: 'unknown-charter', found: charter };
  if (!known.organisations.has(organisation))
    yield { path: [...path, 'organisation'], code: 'unknown-organisation', found: organisation };
}

/** What cannot be withdrawn: it does not stand, the file brings it itself, or what stands names it. */
function* findImpossibleWithdrawals(
  file: ReadableFile,
  { promises }: KnownWords,
): Generator<PathIssue> {
  const isNamed = (charter: string) =>
    (['commitments', 'signatures'] as const).some((list) => {
      const gone = new Set(file[`withdrawn_${list}`]);
      return [...promises[list].values()].some(
        (one) => one.charter === charter && !gone.has(one.id),
      );
    });
  for (const list of ['charters', 'commitments', 'signatures'] as const)
    for (const [index, id] of file[`withdrawn_${list}`].entries()) {
      const isThere = id === null || promises[list].has(id);
      const isBrought = file[list].some((one) => one !== null && one.id === id);
      if (isThere && !isBrought && !(list === 'charters' && isNamed(id ?? ''))) continue;
      yield { path: [`withdrawn_${list}`, index], code: 'commitment-not-to-withdraw', found: id };
    }
}
