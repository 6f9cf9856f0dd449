import type { Strand } from './meeting.state.ts';

const STRAND_WORDS: Record<Strand, string> = {
  mayors: 'mayors',
  chief_executives: 'chief executives',
  policy_leads: 'policy leads',
};

export function strandWords(strand: Strand): string {
  return STRAND_WORDS[strand];
}

/** "UK Mayors, policy leads" */
export function meetingTitle(forum: string, strand: Strand | null): string {
  return strand ? `${forum}, ${strandWords(strand)}` : forum;
}
