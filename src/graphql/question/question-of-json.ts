import { type GraphQLSchema, coerceInputValue, isInputType } from 'graphql';
import type { DeterminationInput } from '../generated/resolver-types.ts';

/** A question that was kept as JSON, or null where it is none that this schema takes. */
export function questionOfJson(text: string, schema: GraphQLSchema): DeterminationInput | null {
  const type = schema.getType('DeterminationInput');
  if (type === undefined || !isInputType(type)) return null;
  try {
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
