import type { PostFact } from './fact.ts';

/** What letters are addressed to. */
export const POSTS: readonly PostFact[] = [
  {
    id: 'prime-minister',
    title: 'Prime Minister',
    departmentId: 'no10',
    salutation: 'Dear Prime Minister',
  },
  {
    id: 'chancellor',
    title: 'Chancellor of the Exchequer',
    departmentId: 'hmt',
    salutation: 'Dear Chancellor',
  },
  {
    id: 'communities-secretary',
    title: 'Secretary of State for Housing, Communities and Local Government',
    departmentId: 'mhclg',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'transport-secretary',
    title: 'Secretary of State for Transport',
    departmentId: 'dft',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'education-secretary',
    title: 'Secretary of State for Education',
    departmentId: 'dfe',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'business-secretary',
    title: 'Secretary of State for Business, Innovation, Science and Trade',
    departmentId: 'bist',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'work-pensions-secretary',
    title: 'Secretary of State for Work and Pensions',
    departmentId: 'dwp',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'health-secretary',
    title: 'Secretary of State for Health and Social Care',
    departmentId: 'dhsc',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'energy-secretary',
    title: 'Secretary of State for Energy Security and Net Zero',
    departmentId: 'desnz',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'home-secretary',
    title: 'Secretary of State for the Home Department',
    departmentId: 'home-office',
    salutation: 'Dear Home Secretary',
  },
  {
    id: 'culture-secretary',
    title: 'Secretary of State for Culture, Media and Sport',
    departmentId: 'dcms',
    salutation: 'Dear Secretary of State',
  },
  {
    id: 'environment-secretary',
    title: 'Secretary of State for Environment, Food and Rural Affairs',
    departmentId: 'defra',
    salutation: 'Dear Secretary of State',
  },
];
