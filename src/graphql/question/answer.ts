import { assessParty } from '../../domain/determination/assess-party.ts';
import type { Classification } from '../../domain/determination/classification.ts';
import { determine } from '../../domain/determination/determine.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import { NOTHING_ATTESTED, type Attestations } from '../../domain/determination/question.ts';
import type { Entries } from '../../domain/determination/rule-set.ts';
import { classifyChip } from '../../domain/item/chip.ts';
import { graphChipFacts, specifiedChipFacts } from '../../domain/item/chip-facts.ts';
import { classifyGraphModel } from '../../domain/item/graph-model.ts';
import { classifyModel } from '../../domain/item/model.ts';
import { specifiedModelFacts } from '../../domain/item/model-specification.ts';
import { classifyStated } from '../../domain/item/stated.ts';
import { countryName } from '../../iso-countries.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import type { FoundEntity, FoundItem, Loaders } from '../loaders.ts';
import { type DeterminationNode, nothingRead } from '../nodes.ts';
import { RequestProblem } from '../request-problem.ts';
import { ruleSetOn } from '../rules-on.ts';
import { unknownEntity, unknownItem } from '../selectors.ts';
import { canonicalQuestion } from './canonical-question.ts';
import {
  type CheckedItem,
  type CheckedParty,
  type CheckedQuestion,
  checkQuestion,
} from './checked-question.ts';
import { checkLength, determinationId, factsUsed } from './determination-id.ts';
import { ruleSetPrints } from './rule-set-print.ts';

/** Answers one question: checks it, reads what it names, asks the domain, and gives the answer its id. */
export async function answerQuestion(
  input: DeterminationInput,
  path: readonly string[],
  { loaders, ruleSets, takeTurn, today }: Context,
): Promise<DeterminationNode> {
  const question = checkQuestion(input, path, today);
  const { asOf, endUser, otherParties } = question;
  const ruleSet = ruleSetOn(ruleSets, asOf, [...path, 'asOf']);
  const [item, first, ...others] = await Promise.all([
    readItem(question, loaders),
    readParty(endUser, loaders),
    ...otherParties.map((party) => readParty(party, loaders)),
  ]);
  const found = [first, ...others];
  const graphVersion = await oneVersion(item, found, loaders);

  const asked = canonicalQuestion(question, {
    item: item?.key ?? null,
    parties: found.map((entity) => entity?.key ?? null),
  });
  checkLength(asked, path);

  const assessed = (party: CheckedParty, entity: FoundEntity | null): AssessedParty =>
    assessParty({ ...party, entity: entity?.key ?? null }, entity?.reading.closure ?? null, asOf);
  const determination = await takeTurn(() =>
    determine(
      {
        asOf,
        item: classify(question, item, ruleSet.entries),
        quantity: question.quantity,
        activity: question.activity,
        from: question.from,
        destination: question.destination,
        parties: [
          assessed(endUser, first),
          ...otherParties.map((party, index) => assessed(party, others[index] ?? null)),
        ],
        attestations: attestationsOf(question),
        countryName,
      },
      ruleSets,
    ),
  );
  return {
    kind: 'Determination',
    id: determinationId({
      question: asked,
      facts: factsUsed(determination),
      graphVersion,
      ruleSets: ruleSetPrints(ruleSets, asOf),
    }),
    graphVersion,
    determination,
    parties: determination.parties.map((standing, index) => ({
      standing,
      reading: found[index]?.reading ?? nothingRead,
      asOf,
    })),
    asOf,
  };
}

async function readItem(
  { item, path }: CheckedQuestion,
  loaders: Loaders,
): Promise<FoundItem | null> {
  if (item.kind !== 'chip' && item.kind !== 'model') return null;
  const found = await loaders.item(item.selector);
  if (found === null) throw unknownItem(item.kind, item.by, [...path, 'item', item.kind]);
  return found;
}

async function readParty(
  { entity, path }: CheckedParty,
  loaders: Loaders,
): Promise<FoundEntity | null> {
  if (entity === null) return null;
  const found = await loaders.entity(entity.selector);
  if (found === null) throw unknownEntity(entity.by, [...path, 'entity']);
  return found;
}

/** The version of the graph that everything was read from; facts of two versions are not put into one answer. */
async function oneVersion(
  item: FoundItem | null,
  parties: readonly (FoundEntity | null)[],
  loaders: Loaders,
): Promise<string> {
  const versions = new Set(
    [item?.items.version, ...parties.map((party) => party?.version)].filter(
      (version) => version !== undefined,
    ),
  );
  if (versions.size > 1) {
    throw new RequestProblem(
      'GRAPH_CHANGED',
      'The graph was changed while this was answered. Ask again.',
    );
  }
  const [version] = versions;
  return version ?? loaders.version();
}

function classify(
  { item, asOf, attestations }: CheckedQuestion,
  found: FoundItem | null,
  entries: Entries,
): Classification {
  const weaker = attestations.weakerThanPublishedModels ?? null;
  switch (item.kind) {
    case 'chip':
      return classifyChip(graphChipFacts(chipOf(item, found)), entries.chip);
    case 'chipSpecification':
      return classifyChip(specifiedChipFacts(item.specification), entries.chip);
    case 'model': {
      const { key, items } = named(item, found);
      return classifyGraphModel(items, key, asOf, entries, weaker);
    }
    case 'modelSpecification':
      return classifyModel(
        specifiedModelFacts(item.specification, entries.model, weaker),
        entries.model,
      );
    case 'stated':
      return classifyStated(item.eccn, entries);
  }
}

function chipOf(item: CheckedItem, found: FoundItem | null) {
  const { key, items } = named(item, found);
  const chip = items.chips.get(key);
  if (chip === undefined) throw new Error(`The store's answer lacks the chip "${key}".`);
  return chip;
}

function named(item: CheckedItem, found: FoundItem | null): FoundItem {
  if (found === null) throw new Error(`The ${item.kind} of a question was not read.`);
  return found;
}

function attestationsOf({ attestations }: CheckedQuestion): Attestations {
  const { weakerThanPublishedModels: _ofTheItem, authorizations, ...answers } = attestations;
  return {
    ...NOTHING_ATTESTED,
    ...Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
    authorizations: authorizations ?? [],
  };
}
