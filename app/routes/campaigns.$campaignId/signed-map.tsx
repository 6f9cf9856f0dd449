import { type Tile, TileMap } from '#app/offices/tile-map.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { signedSteps, stepsByOffice } from '#shared/campaigns/signed-steps.rules.ts';
import type { Campaign } from './route.tsx';

/** Which office took which step, on the map of England. */
export function SignedMap({ campaign }: { campaign: Campaign }) {
  const steps = signedSteps(campaign.timeline);
  if (!steps.some(({ signatories }) => signatories.length > 0)) return null;
  const taken = stepsByOffice(steps);
  const tiles = campaign.offices.map(({ id, name }) => [id, tile(name, taken.get(id) ?? [])]);
  return (
    <section aria-labelledby="signed-map">
      <h2 id="signed-map">Who took which step</h2>
      <TileMap
        caption="Equal tiles, roughly where each area lies. “None named” means that no step on record names that office."
        tiles={Object.fromEntries(tiles)}
      />
      <ol className="signed-steps">
        {steps.map((step) => (
          <li key={step.id}>
            {step.happened ? `${dateWords(step.happened)}: ` : ''}
            {step.title}
            {step.signatories.length === 0 && (
              <span className="quiet">
                {' '}
                ({step.signatoryCount} mayors, not named in the record: on no tile)
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function tile(name: string, numbers: readonly number[]): Tile {
  if (numbers.length === 0) return { name, words: 'None named', tone: 'neutral' };
  const words = `${numbers.length === 1 ? 'Step' : 'Steps'} ${numbers.join(', ')}`;
  return { name, words, tone: 'settled' };
}
