import { describe, expect, test } from 'vitest';
import type { TouchedRow, UndoSurroundings, VersionRef } from '@/lib/domain/releases/undo-schema';
import { countSteps, planUndo } from '@/lib/domain/releases/undo-summary';

const nobody: UndoSurroundings = {
  standingWords: new Set(['Indicator/answered']),
  usedWords: new Map(),
  meanings: new Map(),
};

const version = (key: number, own: Partial<VersionRef> = {}): VersionRef => ({
  key,
  words: ['Indicator/answered'],
  ...own,
});

function touched(own: Partial<TouchedRow>): TouchedRow {
  return {
    table: 'Figure',
    id: 'answered-2010',
    before: null,
    now: null,
    saysAgain: null,
    isAsReleased: true,
    isBack: false,
    touchedBy: 2,
    ...own,
  };
}

const added = touched({ now: version(20) });
const changed = touched({ before: version(10), now: version(20) });
const withdrawn = touched({ before: version(10) });

describe('taking back a release', () => {
  test('withdraws what it added', () => {
    const step = { table: 'Figure', id: 'answered-2010', ends: 20, again: null };
    expect(planUndo([added], nobody)).toEqual({ steps: [step], kept: [] });
  });

  test('changes back what it changed', () => {
    expect(planUndo([changed], nobody).steps).toMatchObject([{ ends: 20, again: 10 }]);
  });

  test('brings back what it withdrew', () => {
    expect(planUndo([withdrawn], nobody).steps).toMatchObject([{ ends: null, again: 10 }]);
  });

  test('has nothing to do where everything is as it was', () => {
    const back = { ...changed, isBack: true, isAsReleased: false };
    expect(planUndo([back], nobody)).toEqual({ steps: [], kept: [] });
  });

  test('counts what it does', () => {
    const { steps } = planUndo(
      [
        { ...added, id: 'a' },
        { ...changed, id: 'b' },
        { ...changed, id: 'c' },
        { ...withdrawn, id: 'd' },
      ],
      nobody,
    );
    expect(countSteps(steps)).toEqual({ added: 1, changed: 2, withdrawn: 1 });
  });
});

describe('a row stays as it is', () => {
  test('where a later release touched it', () => {
    const later = { ...changed, isAsReleased: false, touchedBy: 7 };
    expect(planUndo([later], nobody)).toEqual({
      steps: [],
      kept: [{ table: 'Figure', id: 'answered-2010', reason: 'changed-later', by: '7' }],
    });
  });

  test('where a word it used was withdrawn later', () => {
    const unworded = { ...withdrawn, before: version(10, { words: ['Code/sector/energy'] }) };
    expect(planUndo([unworded], nobody)).toMatchObject({
      steps: [],
      kept: [{ reason: 'word-missing', by: 'Code/sector/energy' }],
    });
  });

  test('but not where that word comes back with it', () => {
    const unworded = { ...withdrawn, before: version(10, { words: ['Code/sector/energy'] }) };
    const word = touched({
      table: 'Code',
      id: 'sector/energy',
      before: version(1, { words: [] }),
    });
    const { steps, kept } = planUndo([word, unworded], nobody);
    expect(steps.map(({ again }) => again)).toEqual([1, 10]);
    expect(kept).toEqual([]);
  });

  test('where another figure says the same by now', () => {
    const said = { ...withdrawn, saysAgain: 'BE 2010' };
    const around = { ...nobody, meanings: new Map([['BE 2010', 'another']]) };
    expect(planUndo([said], around)).toMatchObject({
      steps: [],
      kept: [{ reason: 'said-by-another', by: 'another' }],
    });
  });

  test('but not where that other figure goes with the same undo', () => {
    const said = { ...withdrawn, saysAgain: 'BE 2010' };
    const renamed = { ...added, id: 'another' };
    const around = { ...nobody, meanings: new Map([['BE 2010', 'another']]) };
    expect(planUndo([said, renamed], around).steps).toHaveLength(2);
  });
});

describe('a word that the release brought stays', () => {
  const word = touched({ table: 'Indicator', id: 'answered', now: version(5, { words: [] }) });

  test('where a figure of another release uses it', () => {
    const around = { ...nobody, usedWords: new Map([['Indicator/answered', 'answered-2013']]) };
    expect(planUndo([word], around)).toMatchObject({
      steps: [],
      kept: [{ table: 'Indicator', id: 'answered', reason: 'still-used', by: 'answered-2013' }],
    });
  });

  test('where a figure of its own release uses it that was changed later', () => {
    const later = { ...added, isAsReleased: false, touchedBy: 3 };
    expect(planUndo([word, later], nobody).kept.map(({ reason }) => reason)).toEqual([
      'changed-later',
      'still-used',
    ]);
  });

  test('but goes where its figures go with it', () => {
    expect(planUndo([word, added], nobody)).toMatchObject({
      steps: [{ id: 'answered' }, { id: 'answered-2010' }],
      kept: [],
    });
  });
});
