import { expect, test } from 'vitest';
import { lineToday, ruleOnSuccessorWord, type Signatory } from './successor.rules.ts';

const SIGNED: Signatory = {
  officeId: 'west-yorkshire',
  line: 'Ann Example, Mayor of West Yorkshire',
  title: 'Mayor of West Yorkshire',
  signedFor: 'first',
  signedForName: 'Ann Example',
  sameMayor: false,
  holderId: 'second',
  holderName: 'Ben Example',
};

test('who has left reads as then Mayor, a delegate’s line too; who was re-elected does not', () => {
  const byDelegate = { ...SIGNED, line: `Cy Example for ${SIGNED.line}` };

  expect(lineToday(SIGNED)).toBe('Ann Example, then Mayor of West Yorkshire');
  expect(lineToday(byDelegate)).toBe('Cy Example for Ann Example, then Mayor of West Yorkshire');
  expect(lineToday({ ...SIGNED, holderId: null, holderName: null })).not.toBeNull();
  expect(lineToday({ ...SIGNED, holderName: 'Ann Example' })).toBeNull();
  expect(lineToday({ ...SIGNED, holderId: 'first' })).toBeNull();
});

test('a name that was corrected after a re-election makes nobody leave', () => {
  expect(lineToday({ ...SIGNED, holderName: 'Anne Example', sameMayor: true })).toBeNull();
  expect(lineToday({ ...SIGNED, holderId: null, sameMayor: true })).not.toBeNull();
});

test('only a successor speaks of a letter, and changes the word but does not repeat it', () => {
  const rule = (signatory: Signatory | undefined, before: 'adopts' | null = null) =>
    ruleOnSuccessorWord(signatory, { word: 'adopts', before });

  expect(rule(SIGNED)).toEqual({ holderId: 'second' });
  expect(rule(SIGNED, 'adopts')).toEqual({ refused: 'said_already' });
  expect(rule(undefined)).toEqual({ refused: 'office_not_signatory' });
  expect(rule({ ...SIGNED, holderName: 'Ann Example' })).toEqual({ refused: 'own_letter' });
  expect(rule({ ...SIGNED, holderId: null })).toEqual({ refused: 'no_holder' });
});
