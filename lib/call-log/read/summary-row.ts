const summaryName =
  /^(?:(?:grand|sub|sous|overall|general|algemeen|gesamt)[- ]?)?(?:tota[a]?l(?:es|en)?|totaux|sum(?:me|mary)?|somme|som|suma|gesamt|insgesamt|average|avg|moyenne|gemiddelde|durchschnitt|promedio|mean)\b/i;

/** Whether a row adds others up, as `Total`: it is no call, and no period. */
export function isSummaryRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return summaryName.test(first.trim());
}
