/** Where an area stands: in the forum, on its way to a mayor, without one, or gone. */
export type OfficeGroup = 'member' | 'planned' | 'foundation' | 'former';

export function groupOf(
  office: { abolishedOn: string | null; mayorTitle: string | null; member: boolean },
  today: string,
): OfficeGroup {
  if (office.abolishedOn && office.abolishedOn <= today) return 'former';
  if (office.member) return 'member';
  return office.mayorTitle ? 'planned' : 'foundation';
}
