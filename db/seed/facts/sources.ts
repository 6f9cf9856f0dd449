/** Where the facts come from, each said once. */
export const SOURCE = {
  tierTable:
    'Table of strategic authorities as at 15 September 2026 in a public GitHub repository, citing NAO report HC 263, the statutory instruments and the “Rewiring the State” Cabinet statement of 31 July 2026',
  mayoralContests:
    'https://github.com/tompickup23/ukelections (data/contests/mayoral.json, commit 684db1ff, August 2026)',
  midYear2020:
    'https://github.com/mysociety/uk_local_authority_names_and_codes (commit 67ef8b1, 10 July 2025)',
  onsCodes:
    'ONS combined authority codes, December 2025 boundaries, as used in public repositories',
  billGuidance:
    'https://www.gov.uk/government/publications/english-devolution-and-community-empowerment-bill-guidance/english-devolution-and-community-empowerment-bill-guidance',
  midYear2024:
    'https://github.com/jhellingsdata/RADataHub (msa_map/data/processed/msa_all_indicators.json, commit 40518ac)',
  areaFactsheets:
    'https://www.gov.uk/government/publications/english-devolution-area-factsheets/english-devolution-area-factsheets',
  electionsStatement:
    'https://questions-statements.parliament.uk/written-statements/detail/2025-12-04/hcws1128',
  electionsDelayed:
    'https://polimapper.co.uk/2025/12/mayoral-elections-for-devolution-priority-programme-delayed',
  priorityProgramme: 'https://en.wikipedia.org/wiki/Devolution_Priority_Programme (March 2026)',
  essexQuestion: 'https://www.parallelparliament.co.uk/question/97387/local-government-elections',
  elections2021:
    'https://publicsectorexecutive.com/articles/2021-elections-houchen-storms-win-burnham-and-street-re-elected',
  gmResult: 'https://www.gmelects.org.uk/result2026/',
  elections2017: 'https://www.theplanner.co.uk/news/six-mayors-elected-in-english-city-regions',
  anderson:
    'Anderson and Arnold (2025), The State of Intergovernmental Relations in England, https://doi.org/10.17638/03192977',
  elections2025: 'https://todayheadline.co/cd925jk27k0o/ (BBC, May 2025)',
  greatNorth: 'https://www.estatesgazette.co.uk/news/rayner-trusts-the-great-north-to-lead-the-way',
  library2021:
    'House of Commons Library CBP9237 (25 May 2021), https://docslib.org/doc/7225233/combined-authority-mayoral-elections-in-may-2021',
  gmByElection:
    'https://elections.democracyclub.org.uk/api/elections/mayor.greater-manchester-ca.by.2026-07-30/',
  makerfield:
    'https://metro.co.uk/2026/06/19/full-results-makerfield-by-election-won-historic-vote-28839458/',
  elections2024:
    'https://www.passengertransport.co.uk/2024/05/metro-mayors-plan-bus-franchising-revolution/',
  housingCall:
    'https://www.wmca.org.uk/news/mayors-join-forces-to-call-for-more-powers-over-housing-jobs-and-schools/',
  m10Chair:
    'https://www.thebusinessdesk.com/yorkshire/news/2093266-west-yorkshire-mayor-to-chair-m10-mayoral-group',
  m10ChairWy:
    'https://www.westyorks-ca.gov.uk/all-news-and-blogs/mayor-of-west-yorkshire-to-chair-the-m10-group-of-metro-mayors/',
  driscoll: 'https://jamiedriscoll.co.uk/achievements/working-with-other-mayors/',
  ifg: 'Institute for Government Ministers Database (commit 92e2270, 19 June 2026), CC BY 4.0, https://github.com/instituteforgov/ifg-ministers-database-public',
  replyTargets:
    'https://www.gov.uk/government/publications/data-on-responses-to-correspondence-from-mps-and-peers-2023/data-on-responses-to-correspondence-from-mps-and-peers-in-q1-2023-html',
  digitalTwin: 'Crown copyright notices in National Digital Twin Programme repositories (2026)',
  publicLedger: 'Public editorial check of 7 October 2026 against GOV.UK and the members’ site',
  burnhamMinistry:
    'https://en.wikipedia.org/wiki/Burnham_ministry, as transcribed on a public site (September 2026)',
  cnn: 'https://www.cnn.com/2026/07/20/world/live-news/andy-burnham-uk-prime-minister-intl',
  briefing: 'Public briefing as of 28 September 2026: change of Chancellor',
  guardianEnergy:
    'https://www.theguardian.com/environment/2026/sep/04/jackdaw-gasfield-set-to-be-approved-by-ministers-this-month-sources-say',
} as const;
