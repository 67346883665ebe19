import type { Translator } from '../../../base/i18n/translations';
import type { AboutSection } from '../about-queries';

/** The README of an archive: plain text that any editor shows. */
export function readmeText(sections: readonly AboutSection[], t: Translator): string {
  const files = {
    title: t('exports.files.title'),
    lines: [
      { name: 'figures.csv', text: t('exports.files.csv') },
      { name: 'figures.csv-metadata.json', text: t('exports.files.metadata') },
      { name: 'sources.bib', text: t('exports.files.bibtex') },
    ],
  };
  const head = [underlined(t('site.name'), '='), t('exports.description'), t('exports.wholeness')];
  return [...head, ...[files, ...sections].map(sectionText)].join('\n\n') + '\n';
}

function sectionText({ title, lines }: AboutSection): string {
  return [underlined(title, '-'), ...lines.map(({ name, text }) => `${name}\n  ${text}`)].join(
    '\n',
  );
}

function underlined(title: string, line: string): string {
  return `${title}\n${line.repeat(title.length)}`;
}
