import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { GraphQLSchema } from 'graphql';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { RequestProblem } from '../request-problem.ts';
import { questionOfJson } from './question-of-json.ts';
import type { RuleSetPrint } from './rule-set-print.ts';

/** What a determination follows from. */
export interface Grounds {
  /** The question in its canonical form. */
  readonly question: unknown;
  /** As `factsUsed` gives them. */
  readonly facts: readonly unknown[];
  readonly graphVersion: string;
  /** The codified rule set, then the enforced one. */
  readonly ruleSets: readonly Pick<RuleSetPrint, 'id' | 'digest'>[];
}

/** Bytes of a question in its canonical form: more is not read back from an id. */
const longestQuestion = 64 * 1024;

/** Refuses a question that its id could not lead back to. */
export function checkLength(question: unknown, path: readonly string[]): void {
  const bytes = Buffer.byteLength(canonicalJson(question), 'utf8');
  if (bytes <= longestQuestion) return;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `The question has ${bytes} bytes, and an id that leads back to it carries at most ${longestQuestion}. Shorten its names.`,
    { path },
  );
}

/**
 * The id of a determination: a hash of what it follows from, and the question, so that it can be asked again. The same
 * facts, rules and question have the same id.
 */
export function determinationId(grounds: Grounds): string {
  const { facts, graphVersion } = grounds;
  const ruleSets = grounds.ruleSets.map(({ id, digest }) => ({ id, digest }));
  const hash = createHash('sha256')
    .update(canonicalJson({ question: grounds.question, facts, graphVersion, ruleSets }), 'utf8')
    .digest('base64url');
  const question = deflateRawSync(canonicalJson(grounds.question)).toString('base64url');
  return globalId('Determination', `${hash}.${question}`);
}

interface Steps<F> {
  readonly findings: readonly { readonly facts: readonly F[] }[];
}

/** A ruling rests on its findings and on what came of each exception. */
interface RulingSteps<F> extends Steps<F> {
  readonly exceptions: Steps<F>['findings'];
}

/** What the facts of a determination are read from: the domain's answer, or the same in the shape of the API. */
interface Reasons<F> {
  readonly classification: Steps<F>;
  readonly codified: RulingSteps<F>;
  readonly enforced: RulingSteps<F>;
  readonly redFlags: Steps<F>['findings'];
}

/** Every fact that a determination's reasons rest on, each once, in the order of their first use. */
export function factsUsed<F>(reasons: Reasons<F>): readonly F[] {
  const { classification, codified, enforced, redFlags } = reasons;
  const used = [
    ...classification.findings,
    ...codified.findings,
    ...codified.exceptions,
    ...enforced.findings,
    ...enforced.exceptions,
    ...redFlags,
  ].flatMap(({ facts }) => facts);
  return [...new Map(used.map((fact) => [canonicalJson(fact), fact])).values()];
}

/** The question inside an id's key, as canonical JSON; null where there is none. */
export function packedQuestion(key: string): string | null {
  try {
    const packed = Buffer.from(key.slice(key.indexOf('.') + 1), 'base64url');
    return inflateRawSync(packed, { maxOutputLength: longestQuestion }).toString('utf8');
  } catch {
    return null;
  }
}

/** The question inside an id's key, or null where there is none that this schema takes. */
export function questionInId(key: string, schema: GraphQLSchema): DeterminationInput | null {
  const text = packedQuestion(key);
  return text === null ? null : questionOfJson(text, schema);
}
