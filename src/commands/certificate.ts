import { z } from 'zod';
import { parseIsoDate } from '../calendar.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import { parseGlobalId } from '../graphql/global-id.ts';
import {
  determinationId,
  factsUsed,
  packedQuestion,
} from '../graphql/question/determination-id.ts';
import { switchedRuleSets } from '../graphql/overlay/switches.ts';
import { ruleSetPrints } from '../graphql/question/rule-set-print.ts';
import { duplicateMember } from '../import/graph-file/duplicate-member.ts';
import { canonicalJson, hashOfJson } from '../ports/canonical-json.ts';
import { answerShape } from './answer-shape.ts';
import type { Answered } from './ask.ts';

/** Changes where a certificate gets members that an older `verify` would not know. */
const format = 'headwater-certificate-2';

const date = z.string().refine((text) => parseIsoDate(text) !== null, { error: 'is no date' });
const certificate = z.strictObject({
  format: z.literal(format),
  /** As the API gives it: a hash over question, facts, graph version and rule sets, and the question itself. */
  id: z.string(),
  /** In the one form that it has however it was asked, a `DeterminationInput`. */
  question: z.looseObject({ asOf: date }),
  graphVersion: z.string(),
  ruleSets: z.array(
    z.strictObject({
      regime: z.enum(['CODIFIED', 'ENFORCED']),
      id: z.string(),
      title: z.string(),
      inForceFrom: date,
      digest: z.string(),
    }),
  ),
  /** Every fact that the reasons rest on, each once, with its sources. */
  facts: z.array(z.unknown()),
  determination: answerShape,
  /** SHA-256 over the canonical JSON of all other members. */
  hash: z.string(),
});

/** An answer with all that it follows from, to be kept and checked later. */
export type Certificate = z.infer<typeof certificate>;

/** The certificate of an answer that these rule sets gave. */
export function certificateOf(answered: Answered, ruleSets: RuleSets): Certificate {
  const { id, graphVersion, determination } = answered;
  const asOf = parseIsoDate(determination.asOf);
  const packed = packedQuestion(parseGlobalId(id)?.key ?? '');
  if (asOf === null || packed === null) throw new Error('The answer has no question in its id.');
  const question: unknown = JSON.parse(packed);
  const content = {
    format,
    id,
    question,
    graphVersion,
    ruleSets: ruleSetPrints(ruleSetsOf(question, ruleSets), asOf),
    facts: factsUsed(determination),
    determination,
  };
  return certificate.parse({ ...content, hash: hashOfJson(content) });
}

const overlaid = z.looseObject({
  overlay: z
    .looseObject({
      ruleSetsOff: z.array(z.string()).default([]),
      ruleSetsOn: z.array(z.string()).default([]),
    })
    .default({ ruleSetsOff: [], ruleSetsOn: [] }),
});

/** The rule sets that a question is answered by: its overlay may switch some. */
function ruleSetsOf(question: unknown, ruleSets: RuleSets): RuleSets {
  const { ruleSetsOff, ruleSetsOn } = overlaid.parse(question).overlay;
  return switchedRuleSets(ruleSets, { off: ruleSetsOff, on: ruleSetsOn });
}

/** What is wrong with a certificate by itself, whatever graph and law say today; empty where it is as it was written. */
export function brokenParts({ hash, ...content }: Certificate): readonly string[] {
  const { id, question, graphVersion, ruleSets, facts, determination } = content;
  const used = factsUsed(determination);
  return [
    ...(hash === hashOfJson(content)
      ? []
      : ['hash: does not fit the other members: something was changed after it was written.']),
    ...(id === determinationId({ question, facts: used, graphVersion, ruleSets })
      ? []
      : [
          'id: does not follow from question, facts, graph version and rule sets: one of them was changed, or the id was.',
        ]),
    ...(canonicalJson(facts) === canonicalJson(used)
      ? []
      : ['facts: are not those that the findings of the determination rest on.']),
  ];
}

/** The certificate in a text, or what is wrong with the text. */
export function parseCertificate(
  text: string,
): { readonly certificate: Certificate } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const twice = duplicateMember(text);
  if (twice !== null) {
    return { problem: `is no certificate (${JSON.stringify(twice)} is named twice)` };
  }
  const parsed = certificate.safeParse(value);
  if (parsed.success) return { certificate: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { problem: `is no certificate (${place}${issue?.message ?? 'not known'})` };
}

/** The text of a certificate: canonical JSON and a line's end, so that equal certificates are equal files. */
export function certificateText(written: Certificate): string {
  return `${canonicalJson(written)}\n`;
}
