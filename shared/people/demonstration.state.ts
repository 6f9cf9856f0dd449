import type { Role } from './mandate.policy.ts';

/** Somebody invented for a demonstration: named by role, never after a real person. */
export type DemonstrationPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  officeId: string | null;
  officeName: string;
};

/** The forum's member offices, with the title each one's mayor carries. */
const OFFICES = [
  ['greater-london', 'London', 'Mayor of London'],
  ['greater-manchester', 'Greater Manchester', 'Mayor of Greater Manchester'],
  ['liverpool-city-region', 'Liverpool City Region', 'Mayor of the Liverpool City Region'],
  ['west-midlands', 'West Midlands', 'Mayor of the West Midlands'],
  ['west-yorkshire', 'West Yorkshire', 'Mayor of West Yorkshire'],
  ['south-yorkshire', 'South Yorkshire', 'Mayor of South Yorkshire'],
  ['north-east', 'North East', 'Mayor of the North East'],
  ['tees-valley', 'Tees Valley', 'Tees Valley Mayor'],
  ['west-of-england', 'West of England', 'Mayor of the West of England'],
  [
    'cambridgeshire-and-peterborough',
    'Cambridgeshire and Peterborough',
    'Mayor of Cambridgeshire and Peterborough',
  ],
  ['east-midlands', 'East Midlands', 'Mayor of the East Midlands'],
  ['york-and-north-yorkshire', 'York and North Yorkshire', 'Mayor of York and North Yorkshire'],
  ['greater-lincolnshire', 'Greater Lincolnshire', 'Mayor of Greater Lincolnshire'],
  ['hull-and-east-yorkshire', 'Hull and East Yorkshire', 'Mayor of Hull and East Yorkshire'],
] as const;

const SECRETARIAT: readonly DemonstrationPerson[] = [
  secretariatOfficer(1, 'Secretariat officer', 'officer'),
  secretariatOfficer(2, 'Secretariat case officer', 'case-officer'),
];

/** Two secretariat officers, then for each office an official, a chief executive and a delegate. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  ...SECRETARIAT,
  ...OFFICES.flatMap(([officeId, officeName, mayorTitle], place) =>
    (
      [
        ['official', `Policy official, ${officeName}`],
        ['chief_executive', `Chief executive, ${officeName}`],
        ['delegate', `Delegate of the ${mayorTitle}`],
      ] as const
    ).map(([role, name], rolePlace) => ({
      id: inventedId(place + 1, rolePlace + 1),
      name,
      email: `${role.replace('_', '-')}.${officeId}@example.org`,
      role,
      officeId,
      officeName,
    })),
  ),
];

function secretariatOfficer(place: number, name: string, slug: string): DemonstrationPerson {
  return {
    id: inventedId(0, place),
    name,
    email: `${slug}.secretariat@example.org`,
    role: 'secretariat',
    officeId: null,
    officeName: 'Secretariat',
  };
}

/** The same on every installation, so that a saved cookie or script goes on working. */
function inventedId(office: number, role: number): string {
  return `00000000-0000-4000-8000-${String(office * 100 + role).padStart(12, '0')}`;
}
