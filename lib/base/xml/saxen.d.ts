declare module 'saxen' {
  type Decode = (text: string) => string;

  /** A small parser of XML that calls back; only the hooks that are used here. */
  export class Parser {
    on(
      hook: 'openTag',
      callback: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: Decode,
        isSelfClosing: boolean,
      ) => void,
    ): this;
    on(hook: 'closeTag', callback: (name: string) => void): this;
    on(hook: 'text', callback: (text: string, decode: Decode) => void): this;
    on(hook: 'cdata', callback: (text: string) => void): this;
    /** The next piece of a text. */
    write(xml: string): this;
    end(): void;
  }
}
