'use client';

import { useRef, useState } from 'react';
import { toAnswersFile } from '@/lib/call-log/understand/answers-file';
import { hasAnswers, withoutPrivateWords } from '@/lib/call-log/understand/kept-answers';
import { saveBlob } from '../../ui/save-blob';
import { areKept, forgetAnswers } from '../file/kept-answers-store';
import { fileNameOf } from '../parts/log-file';
import type { LogState } from '../parts/log-state';
import { useWords } from '../parts/words';

/** What becomes of a person's answers: kept for the next file of the same columns, until they are forgotten. */
export function AnswersNote({
  state: { name, understood },
  onDrop,
}: {
  state: Extract<LogState, { step: 'asked' | 'totals' | 'measured' }>;
  /** Reads the file again as if nothing had been said of it. */
  onDrop: () => void;
}) {
  const { t, locale } = useWords();
  const text = useRef<HTMLParagraphElement>(null);
  const [isKept, setKept] = useState(() => areKept(understood));
  const { header, answers, usesKept } = understood;
  if (!hasAnswers(answers)) return null;
  const forget = () => {
    forgetAnswers(understood);
    setKept(false);
    // The button is gone.
    text.current?.focus();
  };
  const forgetAndDrop = () => {
    forgetAnswers(understood);
    onDrop();
  };
  const save = () =>
    saveBlob(
      new Blob([toAnswersFile(header, withoutPrivateWords(answers))], { type: 'application/json' }),
      `${fileNameOf({ name }, 'answers', locale)}.json`,
    );
  return (
    <div className="mt-3 text-sm print:hidden">
      <p ref={text} tabIndex={-1} className="max-w-prose focus:outline-none">
        {usesKept && `${t('benchmark.answers.used')} `}
        {isKept ? t('benchmark.answers.kept') : t('benchmark.answers.notKept')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {isKept && (
          <li>
            <button type="button" className="link-button" onClick={forget}>
              {t('benchmark.answers.forget')}
            </button>
          </li>
        )}
        <li>
          <button type="button" className="link-button" onClick={forgetAndDrop}>
            {t('benchmark.answers.drop')}
          </button>
        </li>
        <li>
          <button type="button" className="link-button" onClick={save}>
            {t('benchmark.answers.take')}
          </button>
        </li>
      </ul>
    </div>
  );
}
