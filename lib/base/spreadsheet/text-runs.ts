import { isTrue } from '../xml/read-xml';

/** Digits and signs as they are raised: `6` with a raised `1` is a footnote and not 61. */
const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸' },
  ...{ '9': '⁹', '+': '⁺', '-': '⁻', '=': '⁼', '(': '⁽', ')': '⁾' },
};

/** Text of a run that a rich text raises (`vertAlign` `superscript`), in characters that stay raised. */
export function raisedText(text: string): string {
  return text.replace(/[0-9+\-=()]/g, (character) => raised[character] ?? character);
}

/**
 * The runs of a rich text as one reads them, told its tags as they come: raised digits stay raised, and what is struck
 * through no longer counts (`38` struck out before `39` is not 3839).
 */
export class TextRuns {
  #isRaised = false;
  #isStruck = false;

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'r') this.#begin();
    else if (name === 'vertAlign') this.#isRaised = attributes().val === 'superscript';
    else if (name === 'strike') this.#isStruck = isTrue(attributes().val ?? 'true');
  }

  close(name: string): void {
    if (name === 'r') this.#begin();
  }

  shown(text: string): string {
    if (this.#isStruck) return '';
    return this.#isRaised ? raisedText(text) : text;
  }

  #begin(): void {
    this.#isRaised = false;
    this.#isStruck = false;
  }
}
