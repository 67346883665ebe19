/** Digits and signs as they are raised: `6` with a raised `1` is a footnote and not 61. */
const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸' },
  ...{ '9': '⁹', '+': '⁺', '-': '⁻', '=': '⁼', '(': '⁽', ')': '⁾' },
};

/** Text of a run that a rich text raises (`vertAlign` `superscript`), in characters that stay raised. */
export function raisedText(text: string): string {
  return text.replace(/[0-9+\-=()]/g, (character) => raised[character] ?? character);
}

/** Whether the runs of a rich text are raised, told its tags as they come. */
export class RaisedRuns {
  #isRaised = false;

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attributes().val === 'superscript';
  }

  close(name: string): void {
    if (name === 'r') this.#isRaised = false;
  }

  shown(text: string): string {
    return this.#isRaised ? raisedText(text) : text;
  }
}
