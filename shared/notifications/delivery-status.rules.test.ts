import { expect, test } from 'vitest';
import { deliveryStatuses, whyItFailed } from './delivery-status.rules.ts';

const OF_THE_MESSAGE =
  'Reporting-MTA: dns; mx.example.org\nArrival-Date: Tue, 24 Nov 2026 10:00:00 +0000';

test('a report says of each recipient what became of the message, over folded lines too', () => {
  const report = [
    OF_THE_MESSAGE,
    'Final-Recipient: rfc822; one@example.org\nAction: Delayed\nStatus: 4.4.1',
    'Final-Recipient: rfc822; two@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such\n  mailbox here',
  ].join('\n\n');
  const read = [
    { action: 'delayed', status: '4.4.1', diagnostic: '' },
    { action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 No such mailbox here' },
  ];
  expect(deliveryStatuses(report)).toEqual(read);
  expect(deliveryStatuses(report.replaceAll('\n', '\r\n'))).toEqual(read);
  expect(whyItFailed(read)).toBe('550 5.1.1 No such mailbox here');
});

test.each(['delayed', 'delivered', 'relayed', 'expanded'])('what is %s did not fail', (action) => {
  expect(whyItFailed([{ action, status: '2.0.0', diagnostic: '' }])).toBe(null);
});

test('what is no report says nothing', () => {
  expect(deliveryStatuses('I am away until Monday: call Ann.')).toEqual([]);
  expect(whyItFailed([])).toBe(null);
});
