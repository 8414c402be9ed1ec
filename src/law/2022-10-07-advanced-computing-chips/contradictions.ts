import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { treatedAs } from './lists.ts';

/** A question whose activity and places cannot all be right is answered as it stands, and is told so. */
export const contradictingPlaces = {
  stage: 'notice',
  id: 'where the item leaves from',
  title: 'An activity and a place to leave from that contradict one another',
  words:
    'A reexport leaves from a country other than the United States, an export or a reexport goes from one country to another, and a transfer in-country stays inside one country. Where a question says otherwise, the answer tells that the facts contradict one another, and takes the item as leaving from where the question says, or for a transfer in-country as staying where it goes (our reading).',
  citations: [],
  evenOutOfReach: true,
  says: (situation) => {
    const contradiction = contradictionOf(situation);
    if (contradiction === null) return null;
    const { activity, from, party, countryName } = situation;
    const taken =
      activity === 'TRANSFER_IN_COUNTRY'
        ? `staying inside ${party.places[0]?.name ?? countryName(from)}, as a transfer in-country does`
        : `leaving from ${countryName(from)}, as \`from\` says`;
    return {
      statement: `The facts of the question contradict one another: ${contradiction} The answer takes the item as ${taken} (our reading); state in \`from\` where it leaves from, or another activity.`,
      facts: [
        { name: 'activity', value: activity, sources: [] },
        { name: 'from', value: from, sources: [] },
        ...(party.places[0]?.facts ?? []),
      ],
    };
  },
} satisfies NoticeRule;

function contradictionOf({ activity, from, party, countryName }: Situation): string | null {
  if (activity === 'REEXPORT' && isUnitedStates(from)) {
    return 'a reexport leaves from a country other than the United States.';
  }
  const [destination] = party.places;
  if (destination === undefined) return null;
  if (activity !== 'TRANSFER_IN_COUNTRY') {
    // What stays inside the United States has an answer of its own.
    return from === destination.country && !isUnitedStates(from)
      ? `${activity === 'EXPORT' ? 'an export' : 'a reexport'} goes from one country to another, and this one stays inside ${destination.name}, as a transfer in-country does.`
      : null;
  }
  if (countryOf(from) === countryOf(destination.country)) return null;
  return `a transfer in-country stays inside one country, and this one is from ${countryName(from)} to ${destination.name}.`;
}

function countryOf(place: string): string {
  return treatedAs.get(place)?.country ?? place;
}
