import {
  type Capacity,
  type Channel,
  type Formality,
  type Setting,
  type Side,
  TOPICS,
  type Topic,
  type Visibility,
} from './engagement.state.ts';

export const CHANNEL_WORDS: Record<Channel, string> = {
  meeting: 'Meeting',
  call: 'Call',
  letter: 'Letter',
  email: 'Email',
  text: 'Text message',
  whatsapp: 'WhatsApp',
  conference_margin: 'In the margins of a conference',
  visit: 'Visit',
};

export const FORMALITY_WORDS: Record<Formality, string> = {
  formal: 'Formal',
  informal: 'Informal',
};

export const SETTING_WORDS: Record<Setting, string> = {
  in_person: 'In person',
  online: 'Online',
};

export const CAPACITY_WORDS: Record<Capacity, string> = {
  office: 'For the office',
  party: 'For a party',
};

export const SIDE_WORDS: Record<Side, string> = {
  mayor: 'The mayor',
  chief_executive: 'The chief executive',
  officials: 'Officials',
};

export const VISIBILITY_WORDS: Record<Visibility, string> = {
  office: 'Your office only',
  secretariat: 'Your office and the secretariat',
  forum: 'Every office of the forum',
};

const TOPIC_WORDS: Record<Topic, string> = {
  buses: 'Buses',
  rail: 'Rail',
  roads: 'Roads',
  skills: 'Skills',
  housing: 'Housing',
  planning: 'Planning',
  'business-support': 'Business support',
  energy: 'Energy and net zero',
  'health-and-work': 'Health and work',
  policing: 'Policing and crime',
  funding: 'Funding',
  devolution: 'Devolution',
  'culture-and-visitors': 'Culture and visitors',
};

export const TOPIC_OPTIONS = TOPICS.map((value) => ({ value, label: TOPIC_WORDS[value] }));

/** A topic as it is read: of the shared list its words, of one's own what was typed. */
export function topicWords(topic: string): string {
  return TOPICS.some((known) => known === topic) ? TOPIC_WORDS[topic as Topic] : topic;
}

/** A topic as two offices would agree on it: of the shared list where it says the same. */
export function topicKey(typed: string): string {
  const plain = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const known = TOPIC_OPTIONS.find(({ value, label }) =>
    [value, label.toLowerCase()].includes(plain.toLowerCase()),
  );
  return known?.value ?? plain.toLowerCase();
}
