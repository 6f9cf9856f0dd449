/** Where departments write from, as each prints its addresses on GOV.UK; a part of one is the same department. */
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
