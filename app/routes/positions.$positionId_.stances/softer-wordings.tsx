import { Form } from '@remix-run/react';
import { useId } from 'react';
import { LEVEL_WORDS } from '#app/coalition/level-words.ts';
import { StanceChoices } from '#app/documents/stance-fields.tsx';
import { STANCE_CHOICES } from '#app/documents/stance-words.ts';
import { Button } from '#app/ui/button.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { LEVELS } from '#shared/coalition/cell.state.ts';
import type { OwnRow, StanceOffice, StancesPage } from './page-types.ts';

type Props = {
  row: OwnRow;
  office: StanceOffice;
  block: StancesPage['blocks'][number];
  locked: boolean;
};

/** What the secretariat asks of softer wordings of one ask, and what the office must have of it. */
export function SofterWordings({ row, office, block, locked }: Props) {
  if (block.kind !== 'ask') return null;
  const mine = { officeId: office.officeId, blockId: block.blockId };
  const isMine = (one: typeof mine) =>
    one.officeId === mine.officeId && one.blockId === mine.blockId;
  const said = row.said.filter(isMine);
  const must = row.mustHaves.find(isMine);
  if (locked) return null;
  return (
    <>
      {row.wordings
        .filter(({ blockId }) => blockId === block.blockId)
        .map((wording) => (
          <SayOfWording
            key={wording.level}
            {...{ office, block, wording }}
            said={said.find(({ level }) => level === wording.level)}
          />
        ))}
      {said
        .filter(({ level, onItsWord }) => onItsWord && !isAsked(row, block.blockId, level))
        .map(({ level, stance, by, at }) => (
          <p className="quiet" key={level}>
            {LEVEL_WORDS[level]}: {stanceWord(stance)}, recorded by {by ?? 'the secretariat'} on
            your office’s word, {momentWords(at)}. Tell the secretariat if that is wrong.
          </p>
        ))}
      <MustHave office={office} block={block} must={must} />
    </>
  );
}

function isAsked({ wordings }: OwnRow, blockId: string, level: number): boolean {
  return wordings.some((wording) => wording.blockId === blockId && wording.level === level);
}

function stanceWord(stance: string | null): string {
  return STANCE_CHOICES.find(({ value }) => value === (stance ?? ''))?.word.toLowerCase() ?? '';
}

type SayProps = Pick<Props, 'office' | 'block'> & {
  wording: OwnRow['wordings'][number];
  said: OwnRow['said'][number] | undefined;
};

function SayOfWording({ office, block, wording, said }: SayProps) {
  const current = said?.wordsHash === wording.wordsHash ? (said.stance ?? '') : '';
  return (
    <Form method="post" className="private-area stance-form softer-question" preventScrollReset>
      <p>Could your office accept this instead?</p>
      <p className="letter-text stance-list__words">{wording.words}</p>
      <input type="hidden" name="officeId" value={office.officeId} />
      <input type="hidden" name="blockId" value={block.blockId} />
      <input type="hidden" name="level" value={wording.level} />
      <input type="hidden" name="wordsHash" value={wording.wordsHash} />
      <StanceChoices
        stance={current}
        legend={
          <>
            Where {office.officeName} stands on the {LEVEL_WORDS[wording.level].toLowerCase()} of{' '}
            {block.label}
          </>
        }
      />
      <Button variant="secondary" name="intent" value="wording">
        Save<span className="govuk-visually-hidden"> for this wording of {block.label}</span>
      </Button>
      {said && (
        <p className="quiet">
          Last said by {said.by ?? 'somebody of your office'}
          {said.onItsWord && ', of the secretariat, on your office’s word'}, {momentWords(said.at)}.
        </p>
      )}
    </Form>
  );
}

type MustProps = Pick<Props, 'office' | 'block'> & {
  must: OwnRow['mustHaves'][number] | undefined;
};

function MustHave({ office, block, must }: MustProps) {
  const id = useId();
  return (
    <Form
      method="post"
      className="private-area weight-form softer-question"
      key={must?.level ?? 0}
      preventScrollReset
    >
      <input type="hidden" name="officeId" value={office.officeId} />
      <input type="hidden" name="blockId" value={block.blockId} />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          Would {office.officeName} sign without {block.label}?
        </label>
        <select className="govuk-select" id={id} name="level" defaultValue={must?.level ?? ''}>
          <option value="">Yes, it can go</option>
          {LEVELS.toReversed().map((level) => (
            <option key={level} value={level}>
              No, it must have {MUST_WORDS[level]}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary" name="intent" value="insist">
        Save<span className="govuk-visually-hidden"> whether {block.label} can go</span>
      </Button>
    </Form>
  );
}

const MUST_WORDS = {
  3: 'the ask as it stands',
  2: 'the softer wording or more',
  1: 'any wording of it',
} as const;
