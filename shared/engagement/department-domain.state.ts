/**
 * Where departments write from; a part of one is the same department. Each was seen in addresses its
 * department publishes, in the last days of November 2026.
 */
export const DEPARTMENT_DOMAINS: Readonly<Record<string, string>> = {
  'businessandtrade.gov.uk': 'dbt',
  'communities.gov.uk': 'mhclg',
  'dcms.gov.uk': 'dcms',
  'defra.gov.uk': 'defra',
  'dft.gov.uk': 'dft',
  'dhsc.gov.uk': 'dhsc',
  'dwp.gov.uk': 'dwp',
  'education.gov.uk': 'dfe',
  'energysecurity.gov.uk': 'desnz',
  'hmtreasury.gov.uk': 'hmt',
  'homeoffice.gov.uk': 'home-office',
  'no10.gov.uk': 'no10',
};
