/** Asks what becomes of one reservation whose clause is gone; a page may ask for several offices. */
export function goneField(officeId: string, place: number): string {
  return `again-${officeId}-${place + 1}`;
}

export function conditionField(officeId: string): string {
  return `again-${officeId}-condition`;
}
