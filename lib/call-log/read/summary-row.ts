const summaryName =
  /^(?:(?:grand|sub|sous|overall|general|algemeen|gesamt|eind|tussen|zwischen)[- ]?)?(?:tota[a]?l(?:s|e|es|en)?|totaux|sum(?:s|me|men|mary|mation)?|sommes?|som|suma|gesamt|insgesamt|gesamt(?:ergebnis|summe|anzahl)|overall|averages?|avg|moyennes?|gemiddelden?|durchschnitt|mittelwert|promedio|media|mean)\b/i;

/** Whether a row adds others up, as `Total`: it is no call, and no period. */
export function isSummaryRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return summaryName.test(first.trim());
}
