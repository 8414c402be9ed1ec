import type { Finding } from '../finding.ts';
import type { Availability, ReviewPolicy } from './determination.ts';
import type { Effect } from './effect.ts';
import { NO_EFFECT, worsePolicy } from './effect.ts';
import type {
  ExceptionRule,
  ExceptionSaying,
  NoticeRule,
  PolicySaying,
  Regime,
  RequirementRule,
  RequirementSaying,
  Rule,
  RuleSet,
  Saying,
} from './rule-set.ts';
import type { Situation } from './situation.ts';

/** An exception as one rule speaks of it. */
export interface ExceptionTrial {
  readonly rule: ExceptionRule;
  readonly saying: ExceptionSaying;
}

/** What a rule set makes of one situation, and why. */
export interface Trial {
  readonly effect: Effect;
  readonly findings: readonly Finding[];
  readonly exceptions: readonly ExceptionTrial[];
}

interface Required {
  readonly rule: RequirementRule;
  readonly saying: RequirementSaying;
  readonly enforced: boolean;
}

/** Asks every rule in force about one situation in which every fact is known. */
export function evaluate(ruleSet: RuleSet, regime: Regime, situation: Situation): Trial {
  const receives = situation.party.role !== 'EXPORTER';
  const findings: Finding[] = [];
  const outside = firstSaying(ruleSet, 'reach', (rule) => rule.says(situation));
  if (outside !== null) {
    return {
      effect: NO_EFFECT,
      findings: [
        ...(receives ? [finding('reach', outside.rule, outside.saying)] : []),
        ...noticesOf(ruleSet, situation, ({ evenOutOfReach }) => evenOutOfReach === true),
      ],
      exceptions: [],
    };
  }
  const requirements: Required[] = [];
  for (const rule of ruleSet.rules) {
    if (rule.stage !== 'requirement' || !(receives || rule.looksAtExporter)) continue;
    const saying = rule.says(situation);
    if (saying === null) continue;
    findings.push(finding('requirement', rule, saying));
    const enforcement = regime === 'CODIFIED' ? null : enforcementOf(ruleSet, rule, situation);
    if (enforcement !== null) findings.push(enforcement.finding);
    requirements.push({ rule, saying, enforced: enforcement?.enforced ?? true });
  }
  const exceptions = receives ? exceptionTrials(ruleSet, situation) : [];
  const policies = receives
    ? policiesOf(ruleSet, situation, requirements)
    : ownPolicies(requirements);
  findings.push(...policies.findings, ...noticesOf(ruleSet, situation, () => true));
  return {
    effect: {
      ...requirementEffect(requirements),
      exceptions: bindingAvailabilities(exceptions),
      policy: policies.policy,
      countsTowardAllocation: policies.countsTowardAllocation,
    },
    findings,
    exceptions,
  };
}

/** What the reader must be told. */
function noticesOf(
  ruleSet: RuleSet,
  situation: Situation,
  isTold: (rule: NoticeRule) => boolean,
): readonly Finding[] {
  return ruleSet.rules.flatMap((rule) => {
    if (rule.stage !== 'notice' || !isTold(rule)) return [];
    const saying = rule.says(situation);
    return saying === null ? [] : [finding('notice', rule, saying)];
  });
}

function requirementEffect(
  requirements: readonly Required[],
): Pick<Effect, 'requirement' | 'undecided' | 'barred'> {
  const certain = requirements.filter(({ saying }) => saying.license === 'REQUIRED');
  return {
    requirement: certain.some(({ enforced }) => enforced)
      ? 'ENFORCED'
      : certain.length > 0
        ? 'NOT_ENFORCED'
        : 'NONE',
    undecided: requirements.some(({ saying }) => saying.license === 'UNDECIDED'),
    barred: certain.some(({ saying, enforced }) => enforced && saying.exceptions === 'BARRED'),
  };
}

function enforcementOf(ruleSet: RuleSet, requirement: RequirementRule, situation: Situation) {
  const rule = ruleSet.rules.find(
    (one) => one.stage === 'enforcement' && one.of.includes(requirement.id),
  );
  if (rule?.stage !== 'enforcement') return null;
  const saying = rule.says(situation);
  return { enforced: saying.enforced, finding: finding('enforcement', rule, saying) };
}

function exceptionTrials(ruleSet: RuleSet, situation: Situation): readonly ExceptionTrial[] {
  const trials: ExceptionTrial[] = [];
  for (const rule of ruleSet.rules) {
    if (rule.stage !== 'exception') continue;
    const saying = rule.says(situation);
    if (saying !== null) trials.push({ rule, saying });
  }
  return trials;
}

function bindingAvailabilities(
  trials: readonly ExceptionTrial[],
): ReadonlyMap<string, Availability> {
  return new Map(
    trials
      .filter(({ saying }) => saying.binding)
      .map(({ rule, saying }) => [rule.code, saying.availability]),
  );
}

interface Policies {
  readonly policy: ReviewPolicy | null;
  readonly countsTowardAllocation: PolicySaying['countsTowardAllocation'];
  readonly findings: readonly Finding[];
}

function ownPolicies(requirements: readonly Required[]): Policies {
  const own = requirements
    .filter(({ enforced, saying }) => enforced && saying.license === 'REQUIRED')
    .map(({ saying }) => saying.policy);
  return {
    policy: own.reduce<ReviewPolicy | null>(worsePolicy, null),
    countsTowardAllocation: null,
    findings: [],
  };
}

function policiesOf(
  ruleSet: RuleSet,
  situation: Situation,
  requirements: readonly Required[],
): Policies {
  const own = ownPolicies(requirements);
  const reviewed = requirements.some(
    ({ enforced, saying }) => enforced && saying.license === 'REQUIRED' && saying.policy === null,
  );
  if (!reviewed) return own;
  const spoken = firstSaying(ruleSet, 'policy', (rule) => rule.says(situation));
  if (spoken === null) return { ...own, policy: worsePolicy(own.policy, 'UNSPECIFIED') };
  return {
    policy: worsePolicy(own.policy, spoken.saying.policy),
    countsTowardAllocation: spoken.saying.countsTowardAllocation,
    findings: [finding('review policy', spoken.rule, spoken.saying)],
  };
}

type RuleOf<Stage extends Rule['stage']> = Extract<Rule, { readonly stage: Stage }>;

function firstSaying<Stage extends Rule['stage'], S>(
  ruleSet: RuleSet,
  stage: Stage,
  says: (rule: RuleOf<Stage>) => S | null,
): { readonly rule: RuleOf<Stage>; readonly saying: S } | null {
  for (const rule of ruleSet.rules) {
    if (!isAt(rule, stage)) continue;
    const saying = says(rule);
    if (saying !== null) return { rule, saying };
  }
  return null;
}

function isAt<Stage extends Rule['stage']>(rule: Rule, stage: Stage): rule is RuleOf<Stage> {
  return rule.stage === stage;
}

function finding(step: string, rule: Pick<Rule, 'citations'>, saying: Saying): Finding {
  return {
    step,
    statement: saying.statement,
    facts: saying.facts,
    citations: [...rule.citations, ...(saying.citations ?? [])],
  };
}
