/** Takes the focus to a field of the row beside the table; it is marked by this name. */
export function focusJudgement(field: 'verified' | 'note'): void {
  document.querySelector<HTMLElement>(`[data-judgement="${field}"]`)?.focus();
}

/** Takes the focus back to the row in hand. */
export function focusRow(): void {
  document.querySelector<HTMLElement>('.ledger-line-chosen [data-focus]')?.focus();
}
