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
    for (const piece of fits(word) ? [word] : word) {
      const longer = `${lines.at(-1)}${piece}`;
      if (fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
  }
  return lines.map((line) => line.trimEnd());
}
