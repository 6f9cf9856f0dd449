import { expect, test } from 'vitest';
import { ruleOnSending, type SendingFacts } from './sending.rules.ts';

const FACTS: SendingFacts = {
  dated: '2026-11-24',
  posts: [{ postId: 'chancellor', name: 'A Holder' }],
  sent: [{ postId: 'transport-secretary', holderName: 'Heidi Alexander' }],
};
const SEND = { postIds: ['chancellor'], sentOn: '2026-11-25' };

test.each([
  [null, {}, {}],
  ['not_issued', {}, { dated: null }],
  ['sent_in_future', { sentOn: '2026-11-27' }, {}],
  ['sent_in_future', { receivedOn: '2026-11-27' }, {}],
  ['sent_before_dated', { sentOn: '2026-11-23' }, {}],
  ['received_before_sent', { receivedOn: '2026-11-24' }, {}],
  ['addressee_unknown', { postIds: ['chancellor', 'nobody'] }, {}],
  ['already_sent', {}, { sent: [{ postId: 'chancellor', holderName: 'A Holder' }] }],
  [null, {}, { sent: [{ postId: 'chancellor', holderName: 'The One Before' }] }],
])('the rule on sending a letter says %s', (said, more, facts) => {
  expect(ruleOnSending({ ...SEND, ...more }, { ...FACTS, ...facts }, '2026-11-26')).toBe(said);
});
