import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type GraphQLSchema, coerceInputValue, isInputType } from 'graphql';
import type { Determination } from '../../domain/determination/determination.ts';
import type { Fact } from '../../domain/source.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { RequestProblem } from '../request-problem.ts';

/** What a determination follows from. */
export interface Grounds {
  /** The question in its canonical form. */
  readonly question: unknown;
  readonly graphVersion: string;
  /** Of the codified rule set and of the enforced one. */
  readonly ruleSets: readonly string[];
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
export function determinationId(grounds: Grounds, determination: Determination): string {
  const hash = createHash('sha256')
    .update(canonicalJson({ ...grounds, facts: factsOf(determination) }), 'utf8')
    .digest('base64url');
  const question = deflateRawSync(canonicalJson(grounds.question)).toString('base64url');
  return globalId('Determination', `${hash}.${question}`);
}

function factsOf({ classification, codified, enforced, redFlags }: Determination): readonly Fact[] {
  return [
    ...classification.findings,
    ...codified.findings,
    ...enforced.findings,
    ...redFlags,
  ].flatMap(({ facts }) => facts);
}

/** The question inside an id's key, or null where there is none that this schema takes. */
export function questionInId(key: string, schema: GraphQLSchema): DeterminationInput | null {
  const packed = key.slice(key.indexOf('.') + 1);
  const type = schema.getType('DeterminationInput');
  if (type === undefined || !isInputType(type)) return null;
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: longestQuestion,
    }).toString('utf8');
    let fits = true;
    const question: unknown = coerceInputValue(JSON.parse(text), type, () => {
      fits = false;
    });
    // Coercion has just checked it against the type that this is generated from.
    return fits ? (question as DeterminationInput) : null;
  } catch {
    return null;
  }
}
