// Nothing measures text where a picture is composed. These are the widths of Public Sans Bold, in parts
// of its size, so that a line of the lighter text comes out a little shorter than the room it has.
const widths = [
  { width: 0.29, letters: /[ \u00a0\u202fijI.,:;!'’·|]/ },
  { width: 0.45, letters: /[lfrtJ1/()“”«»-]/ },
  { width: 0.92, letters: /[mwMW%œ…—&@]/ },
  { width: 0.7, letters: /[\p{Lu}\d]/u },
] as const;
const usualWidth = 0.58;

/** About how wide a text is. Sizes in pixels. */
export function textWidth(text: string, fontSize: number): number {
  const letters = [...text].map(
    (letter) => widths.find(({ letters }) => letters.test(letter))?.width ?? usualWidth,
  );
  return letters.reduce((total: number, width) => total + width, 0) * fontSize;
}

/** Breaks a text into lines that fit: between words, and within one that is too long alone. */
export function breakLines(text: string, maxWidth: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), fontSize) <= maxWidth;
  const lines = [''];
  for (const word of text.split(/(?<= )/)) {
    const { pieces, mark } = fits(word) ? { pieces: [word], mark: '' } : divideWord(word, fits);
    // What has to be divided begins a line, so that as much of it as can be stands together.
    if (mark !== '' && lines.at(-1) !== '') lines.push('');
    for (const [index, piece] of pieces.entries()) {
      const line = lines.at(-1) ?? '';
      const isWhole = index === pieces.length - 1;
      if (fits(`${line}${piece}${isWhole ? '' : mark}`)) lines[lines.length - 1] = line + piece;
      else {
        if (index > 0) lines[lines.length - 1] = line + mark;
        lines.push(piece);
      }
    }
  }
  return lines.map((line) => line.trimEnd());
}

const vowel = '[aeiouyàâäáéèêëíîïóôöúùûüœæ]';
const onset = '(?:[bcdfgkptv][lr]|[cpst]h|(?<![bcdfgkptv])[lr]|(?<![cpst])h|qu|[bcdfgjkmnpstvwxz])';
/** Before a consonant that a vowel follows, as French, Dutch and English divide most words; three letters on either side. */
const syllables = new RegExp(`(?<=\\p{L}{3})(?=${onset}${vowel}\\p{L})`, 'iu');

/** Letters alone, but for what stands around a word: no address, which a hyphen would change. */
const lettersAlone = /^[^\p{L}\d]*\p{L}+[^\p{L}\d]*$/u;

/** A word in pieces that fit, with the mark where a line ends between two: syllables, or letters where it has none that fit. */
function divideWord(word: string, fits: (line: string) => boolean) {
  const pieces = lettersAlone.test(word) ? word.split(syllables) : [];
  const isDivided = pieces.length > 1 && pieces.every((piece) => fits(`${piece}-`));
  return isDivided ? { pieces, mark: '-' } : { pieces: [...word], mark: '' };
}
