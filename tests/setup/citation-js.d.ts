// Citation.js brings no types; what it reads is checked where it is used.
declare module '@citation-js/core' {
  export const plugins: { input: { chain: (text: string, options: object) => unknown } };
}
declare module '@citation-js/plugin-bibtex';
