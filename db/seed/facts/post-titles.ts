import { POSTS } from './posts.ts';

/** What a post was called before, where a list of ministers knows it by that. */
const EARLIER: Readonly<Record<string, readonly string[]>> = {
  'communities-secretary': [
    'Secretary of State for Communities and Local Government',
    'Secretary of State for Levelling Up, Housing and Communities',
  ],
  'business-secretary': [
    'Secretary of State for Business, Energy and Industrial Strategy',
    'Secretary of State for Business and Trade',
  ],
  'health-secretary': ['Secretary of State for Health'],
  'culture-secretary': ['Secretary of State for Digital, Culture, Media and Sport'],
};

export const POST_TITLES = POSTS.flatMap(({ id, title }) =>
  [title, ...(EARLIER[id] ?? [])].map((each) => ({ postId: id, title: each })),
);
