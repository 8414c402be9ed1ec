import type { Finding } from '../finding.ts';
import type { Fact } from '../source.ts';
import type { AssessedParty, Location, Whereabouts } from './party.ts';
import { parenthoodWords, seatOfTop, unknownTops } from './parenthood-words.ts';
import { partyPath } from './party-cases.ts';
import { tierCitations, tierInNote, tierOf } from './country.ts';
import { listCitations } from './list-citation.ts';
import type { RuleSet } from './rule-set.ts';
import { partyLabel } from './party-words.ts';
import { inWords, sentence } from './words.ts';
import type { Question } from './question.ts';
import { unique } from './verdict.ts';

/** What the answer starts from: the item and each party as far as they are known, and what the sources do not agree on. */
export function factFindings(question: Question, ruleSet: RuleSet): readonly Finding[] {
  return [
    itemFinding(question),
    ...question.parties.flatMap((party, index) => [
      partyFinding(question, party, index),
      ...listingFindings(party, index, ruleSet),
      ...party.conflicts.map(({ statement, sources, isOfRequest }) => ({
        step: isOfRequest ? 'request against the record' : 'conflict in the sources',
        statement,
        facts: [{ name: partyPath(index), value: party.name ?? party.role, sources }],
        citations: [],
      })),
    ]),
    ...noteFindings(question, ruleSet),
  ];
}

/** Where the client note of January 2025 has a country of the question in another tier than the regulations. */
function noteFindings(question: Question, ruleSet: RuleSet): readonly Finding[] {
  const facts = [
    { name: 'destination', value: question.destination, sources: [] },
    ...question.parties.flatMap((party, index) => partyFacts(party, partyPath(index))),
  ].filter(({ name }) => !/\.ultimateParent(\.|$)/.test(name));
  return unique(facts.map(({ value }) => value)).flatMap((country) => {
    const tier = tierOf(ruleSet, country);
    if (tier === 'UNDETERMINED' || tier === tierInNote(country)) return [];
    return [
      {
        step: 'client note',
        statement: `The client note of January 2025 has ${question.countryName(country)} in tier ${tierInNote(country)}; by the regulations it is in tier ${tier} on ${question.asOf}, and they decide.`,
        facts: facts.filter(({ value }) => value === country),
        citations: tierCitations(ruleSet, country),
      },
    ];
  });
}

function itemFinding({ item }: Question): Finding {
  const candidates = unique(
    item.worlds.map(({ eccn }) => eccn ?? 'none of the entries covered here'),
  );
  const statement =
    item.status === 'REVIEW'
      ? `The item's classification is open: ${inWords(candidates, 'or')}.`
      : item.eccn === null
        ? 'The item is in none of the entries covered here.'
        : `The item is classified in ECCN ${item.eccn}.`;
  const last = item.findings.at(-1);
  return { step: 'classification', statement, facts: [], citations: last?.citations ?? [] };
}

function partyFinding(question: Question, party: AssessedParty, index: number): Finding {
  const path = partyPath(index);
  const name = question.countryName;
  const statement = sentence(
    `${partyLabel(party, index)} ${locationWords(party.location, name)}, ${headquartersWords(party.headquarters, name)}, and ${parenthoodWords(party, name)}`,
  );
  return { step: 'party', statement, facts: partyFacts(party, path), citations: [] };
}

/** A listing is told in every answer, whatever it changes. */
function listingFindings(
  party: AssessedParty,
  index: number,
  ruleSet: RuleSet,
): readonly Finding[] {
  return party.listings.map(({ list, from, source }) => ({
    step: 'listing',
    statement: sentence(
      `${partyLabel(party, index)} is on the list ${list}${from === null ? '' : ` since ${from}`}`,
    ),
    facts: [
      {
        name: `${partyPath(index)}.listing`,
        value: list,
        sources: source === null ? [] : [source],
      },
    ],
    citations: listCitations(ruleSet, list),
  }));
}

type CountryName = Question['countryName'];

function locationWords(location: Location, name: CountryName): string {
  if (location.kind === 'known') return `is located in ${name(location.country)}`;
  if (location.kind === 'oneOf')
    return `is located in ${inWords(location.countries.map(name), 'or')}, on which the sources disagree`;
  return 'has no place of its own on record besides its headquarters';
}

function headquartersWords(where: Whereabouts, name: CountryName): string {
  if (where.kind === 'known') return `is headquartered in ${name(where.country)}`;
  if (where.kind === 'oneOf')
    return `is headquartered in ${inWords(where.countries.map(name), 'or')}, on which the sources disagree`;
  return `its headquarters are not known (${where.why})`;
}

function partyFacts(party: AssessedParty, path: string): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, where: Whereabouts | Location) => {
    if (where.kind === 'known') {
      facts.push({ name: `${path}.${name}`, value: where.country, sources: where.sources });
    }
  };
  add('location', party.location);
  add('headquarters', party.headquarters);
  if (party.parent.kind === 'one' && party.parent.seat.kind === 'known') {
    const { country, sources } = party.parent.seat;
    facts.push({ name: `${path}.ultimateParentHeadquarters`, value: country, sources });
  }
  for (const { entity } of unknownTops(party)) {
    const { country, sources } = seatOfTop(party, entity);
    if (country === null) continue;
    facts.push({ name: `${path}.ultimateParent.${entity}.headquarters`, value: country, sources });
  }
  for (const { entity, chain } of party.ultimateParents) {
    if (chain.length === 0) continue;
    facts.push({
      name: `${path}.ultimateParent`,
      value: entity,
      sources: chain.flatMap(({ sources }) => sources),
    });
  }
  return facts;
}
