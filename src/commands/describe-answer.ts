import type { Answer, AnsweredFact, AnsweredFinding, AnsweredRuling } from './answer-shape.ts';
import type { Answered } from './ask.ts';
import { printable } from './printable.ts';

/** The answer as a person reads it: outcomes, exceptions, red flags and what is missing. */
export function describeAnswer({ id, graphVersion, determination }: Answered): string {
  const { asOf, ruleSet, classification, codified, enforced } = determination;
  return text([
    `Item: ${classification.eccn ?? 'no entry covered here'} (${classification.status})`,
    ...describeRuling('As codified', codified),
    ...describeRuling('As enforced', enforced),
    ...describeRedFlags(determination),
    ...describeMissing(determination),
    `Rules of ${asOf}: ${ruleSet.id}, ${ruleSet.title}`,
    `Graph: ${graphVersion}`,
    `Id: ${id}`,
  ]);
}

function describeRuling(name: string, ruling: AnsweredRuling): readonly string[] {
  const { outcome, reviewPolicy, exceptions, summary } = ruling;
  return [
    `${name}: ${outcome}${reviewPolicy === null ? '' : ` (review: ${reviewPolicy})`}`,
    `  ${summary}`,
    ...exceptions.flatMap(({ code, availability, reason, conditions }) => [
      `  ${code} ${availability}: ${reason}`,
      ...conditions.map((condition) => `    - ${condition}`),
    ]),
  ];
}

function describeRedFlags({ redFlags }: Answer): readonly string[] {
  return redFlags.map(
    ({ number, title, reason }) =>
      `Red flag${number === null ? '' : ` ${number}`}: ${title}. ${reason}`,
  );
}

function describeMissing({ missingFacts }: Answer): readonly string[] {
  return missingFacts.map(
    ({ fact, question, couldLeadTo }) =>
      `Missing: ${fact}: ${question} The answers could lead to ${couldLeadTo.join(', ')}.`,
  );
}

/** The reasoning step by step, each step with its facts, their sources and the places in the law that it rests on. */
export function explainAnswer({ determination }: Answered): string {
  const { asOf, ruleSet, classification, codified, enforced, redFlags } = determination;
  const shared = new Set(codified.findings.map((finding) => JSON.stringify(finding)));
  const own = enforced.findings.filter((finding) => !shared.has(JSON.stringify(finding)));
  return text([
    `The rules of ${asOf}: ${ruleSet.title}`,
    '',
    'What the item is',
    ...steps(classification.findings),
    '',
    ...explainRuling('As codified', codified, codified.findings),
    '',
    ...explainRuling('As enforced', enforced, own),
    ...(own.length === enforced.findings.length
      ? []
      : ['  Every other step is one of those above.']),
    ...(redFlags.length === 0 ? [] : ['', 'Red flags']),
    ...redFlags.flatMap(({ number, title, reason, facts, citations }) => [
      `  ${number === null ? '' : `${number}: `}${title}. ${reason}`,
      ...grounds(facts, citations),
    ]),
    ...(determination.missingFacts.length === 0 ? [] : ['', 'What is not known']),
    ...describeMissing(determination).map((line) => `  ${line}`),
  ]);
}

function explainRuling(
  name: string,
  { outcome, summary, exceptions }: AnsweredRuling,
  findings: readonly AnsweredFinding[],
): readonly string[] {
  return [
    `${name}: ${outcome}`,
    `  ${summary}`,
    ...steps(findings),
    ...exceptions.flatMap(({ code, availability, reason, conditions, facts, citations }) => [
      `  ${code} ${availability}: ${reason}`,
      ...conditions.map((condition) => `       condition: ${condition}`),
      ...grounds(facts, citations),
    ]),
  ];
}

function steps(findings: readonly AnsweredFinding[]): readonly string[] {
  return findings.flatMap(({ step, statement, facts, citations }, index) => [
    `  ${index + 1}. ${statement} [${step}]`,
    ...grounds(facts, citations),
  ]);
}

function grounds(
  facts: readonly AnsweredFact[],
  citations: AnsweredFinding['citations'],
): readonly string[] {
  return [
    ...facts.map((fact) => `       ${fact.name} = ${fact.value} (${sourcesOf(fact)})`),
    ...citations.map(({ reference, title }) => `       see ${reference}: ${title}`),
  ];
}

function sourcesOf({ sources }: AnsweredFact): string {
  if (sources.length === 0) return 'as stated, or from other facts';
  return sources
    .map(({ name, statedOn, retrievedOn }) =>
      [name, statedOn && `stated ${statedOn}`, retrievedOn && `retrieved ${retrievedOn}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}
