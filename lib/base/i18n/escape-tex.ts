const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
  '\u202f': '~',
};

/** Text as TeX reads it: its own characters escaped, no-break spaces as ties. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^\u00a0\u202f]/g, (found) => commands[found] ?? `\\${found}`);
}
