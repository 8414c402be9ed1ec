import type { Steps } from '../steps.ts';
import type { IsoDate } from '../date.ts';
import type { Determination, MissingFact, PartyStanding, RedFlag } from './determination.ts';
import { countryWords } from './country-words.ts';
import { factFindings } from './fact-findings.ts';
import { inOrder } from './influence-findings.ts';
import { influencesOf } from './influences.ts';
import type { Influence } from './influence.ts';
import { itemQuestions } from './item-cases.ts';
import { standingOf } from './party-standing.ts';
import type { Question } from './question.ts';
import { rulingOf } from './ruling.ts';
import type { RuleSet, RuleSets } from './rule-set.ts';
import type { ItemClass } from './tier-standing.ts';
import { joinedVectors, tryQuestion } from './trials.ts';
import { verdictsOf } from './verdict.ts';

/** No rule set is in force on the date asked: the question is older than the rules that are modelled. */
export class NoRulesInForce extends Error {
  override readonly name = 'NoRulesInForce';
  readonly asOf: IsoDate;
  /** The first date that can be asked for. */
  readonly firstDate: IsoDate | null;

  constructor(asOf: IsoDate, firstDate: IsoDate | null) {
    super(
      firstDate === null
        ? `No rules are in force on ${asOf}, since no rule set is loaded.`
        : `No rules are in force on ${asOf}. Ask for ${firstDate} or a later date.`,
    );
    this.asOf = asOf;
    this.firstDate = firstDate;
  }
}

/** May this item go to these parties: what the rules of the date make of it in both regimes, and why. */
export function determine(asked: Question, ruleSets: RuleSets): Determination {
  const steps = determineInSteps(asked, ruleSets);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, since a question of many parties with unknown facts takes long. */
export function* determineInSteps(asked: Question, ruleSets: RuleSets): Steps<Determination> {
  const question: Question = {
    ...asked,
    countryName: (code) => countryWords(code, asked.countryName(code)),
  };
  const { asOf } = question;
  const codified = ruleSets.inForce(asOf, 'CODIFIED');
  const enforced = ruleSets.inForce(asOf, 'ENFORCED');
  if (codified === null || enforced === null) {
    throw new NoRulesInForce(asOf, ruleSets.headings[0]?.inForceFrom ?? null);
  }
  const trials = yield* tryQuestion(question, { CODIFIED: codified, ENFORCED: enforced });
  const vectors = joinedVectors(trials);
  const influences = yield* influencesOf(
    trials,
    new Map([...itemQuestions, ...question.item.questions]),
  );
  const facts = factFindings(question, codified);
  const itemClass = itemClassOf(question);
  return {
    asOf,
    ruleSet: codified.id,
    classification: question.item,
    parties: question.parties.map((party): PartyStanding => standingOf(codified, party, itemClass)),
    codified: rulingOf(question, trials, vectors, influences, facts, 0),
    enforced: rulingOf(question, trials, vectors, influences, facts, 1),
    redFlags: redFlagsOf(question, codified),
    missingFacts: missingFacts(influences, () =>
      vectors.flatMap((vector) =>
        verdictsOf(vector, trials.items)
          .flat()
          .map(({ outcome }) => outcome),
      ),
    ),
  };
}

/** Weights are looked at as weights, everything else as a chip. */
function itemClassOf({ item }: Question): ItemClass {
  return item.worlds.some(({ family, eccn }) => family === 'model' || eccn === '4E091')
    ? 'MODEL_WEIGHTS'
    : 'ADVANCED_CHIP';
}

/** The unknown facts that can change the outcome of either ruling, with every outcome that was seen by trying. */
function missingFacts(
  influences: readonly Influence[],
  outcomes: () => Parameters<typeof inOrder>[0],
): readonly MissingFact[] {
  const deciding = influences.filter(({ changesOutcome }) => changesOutcome.includes(true));
  if (deciding.length === 0) return [];
  const couldLeadTo = inOrder(outcomes());
  return deciding.map(({ fact, question }) => ({ fact, question, couldLeadTo }));
}

function redFlagsOf(question: Question, ruleSet: RuleSet): readonly RedFlag[] {
  return ruleSet.rules.flatMap((rule) =>
    rule.stage !== 'red flag'
      ? []
      : rule.says(question, ruleSet.geography).map((flag) => ({
          ...flag,
          title: rule.title,
          citations: rule.citations,
        })),
  );
}
