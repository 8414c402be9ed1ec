import { withDissolution } from '../../domain/determination/dissolved-party.ts';
import { withReported } from '../../domain/determination/reported-parent.ts';
import { assessParty } from '../../domain/determination/assess-party.ts';
import { determineInSteps } from '../../domain/determination/determine.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import { NOTHING_ATTESTED, type Attestations } from '../../domain/determination/question.ts';
import { countryName } from '../../iso-countries.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import type { FoundEntity, FoundItem, Loaders } from '../loaders.ts';
import { type DeterminationNode, nothingRead } from '../nodes.ts';
import { underHypothesis, versionBeneath } from '../overlay/told-hypothesis.ts';
import { underOverlay } from '../overlay/under-overlay.ts';
import { RequestProblem } from '../request-problem.ts';
import { ruleSetOn } from '../rules-on.ts';
import { unknownEntity, unknownItem } from '../selectors.ts';
import { classify, nameOf, recordOf } from './asked-item.ts';
import { receiptsAsked } from './asked-receipts.ts';
import { serviceTraining } from './asked-training.ts';
import { canonicalQuestion } from './canonical-question.ts';
import { type CheckedParty, type CheckedQuestion, checkQuestion } from './checked-question.ts';
import { checkLength, determinationId, factsUsed } from './determination-id.ts';
import { ruleSetPrints } from './rule-set-print.ts';

/** Answers one question: checks it, reads what it names, asks the domain, and gives the answer its id. */
export async function answerQuestion(
  input: DeterminationInput,
  path: readonly string[],
  context: Context,
): Promise<DeterminationNode> {
  const question = checkQuestion(input, path, context.today);
  const under = await underOverlay(question.overlay, [...path, 'overlay'], context);
  const { loaders, ruleSets, takeTurns, overlay, hypothesis } = under;
  const { asOf, endUser, otherParties } = question;
  const ruleSet = ruleSetOn(ruleSets, asOf, [...path, 'asOf']);
  const [item, first, ...others] = await Promise.all([
    readItem(question, loaders),
    readParty(endUser, loaders),
    ...otherParties.map((party) => readParty(party, loaders)),
  ]);
  const found = [first, ...others];

  const asked = canonicalQuestion(question, {
    item: item?.key ?? null,
    parties: found.map((entity) => entity?.key ?? null),
    overlay: overlay?.canonical ?? null,
  });
  checkLength(asked, path);

  const assessed = (party: CheckedParty, entity: FoundEntity | null): AssessedParty => {
    const closure = entity?.reading.closure ?? null;
    const found = assessParty({ ...party, entity: entity?.key ?? null }, closure, asOf);
    if (closure === null) return found;
    const told = withDissolution(found, closure, asOf);
    // What the request states of the ultimate parent goes before every source.
    return party.ultimateParentHeadquarters === null
      ? withReported(told, closure, asOf)
      : { ...told, parent: found.parent };
  };
  const [classification, parties] = await takeTurns(function* () {
    const classes = classify(question, item, ruleSet.entries);
    const all: [AssessedParty, ...AssessedParty[]] = [assessed(endUser, first)];
    for (const [index, party] of otherParties.entries()) {
      yield;
      all.push(assessed(party, others[index] ?? null));
    }
    return [classes, all] as const;
  });
  const { training, read } = await serviceTraining(item, found, asOf, loaders);
  const needed = receiptsAsked(question, classification, parties, ruleSet);
  const receipts = needed === null ? null : await loaders.receipts(needed);
  const graphVersion = await oneVersion([item?.items, ...found, receipts, ...read], loaders);

  const determination = await takeTurns(() =>
    determineInSteps(
      {
        asOf,
        item: classification,
        itemName: nameOf(question.item, item),
        itemRecord: recordOf(question.item, item),
        quantity: question.quantity,
        activity: question.activity,
        from: question.from,
        destination: question.destination,
        parties,
        attestations: attestationsOf(question),
        receipts,
        serviceTraining: training,
        countryName,
      },
      ruleSets,
    ),
  );
  const told =
    hypothesis === null
      ? determination
      : underHypothesis(determination, {
          changes: hypothesis.changes,
          conflicts: await hypothesis.conflictsOn(asOf),
        });
  return {
    kind: 'Determination',
    id: determinationId({
      question: asked,
      facts: factsUsed(determination),
      graphVersion,
      ruleSets: ruleSetPrints(ruleSets, asOf),
    }),
    graphVersion,
    determination: told,
    hypothesis:
      hypothesis === null
        ? null
        : { ...hypothesis, asOf, graphVersion: async () => versionBeneath(graphVersion) },
    parties: determination.parties.map((standing, index) => ({
      standing,
      reading: found[index]?.reading ?? {
        ...nothingRead,
        under: overlay === null ? null : () => under,
      },
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
  read: readonly ({ readonly version: string } | null | undefined)[],
  loaders: Loaders,
): Promise<string> {
  const versions = new Set(read.flatMap((one) => one?.version ?? []));
  if (versions.size > 1) {
    throw new RequestProblem(
      'GRAPH_CHANGED',
      'The graph was changed while this was answered. Ask again.',
    );
  }
  const [version] = versions;
  return version ?? loaders.version();
}

function attestationsOf({ attestations }: CheckedQuestion): Attestations {
  const {
    weakerThanPublishedModels: _ofTheItem,
    authorizations,
    observations,
    ...answers
  } = attestations;
  return {
    ...NOTHING_ATTESTED,
    ...Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
    authorizations: authorizations ?? [],
    observations: observations ?? [],
  };
}
