import { z } from 'zod';
import { rowListing } from './listings.ts';

const outcome = z.enum([
  'NO_LICENSE_REQUIRED',
  'LICENSE_EXCEPTION',
  'LICENSE_REQUIRED',
  'NOT_ENFORCED',
  'REVIEW',
]);

/** What a screening says of one row of its file. What does not apply is null or empty. */
export const screenedRow = z.strictObject({
  /** Of the file of parties, the header being 1. */
  line: z.number(),
  reference: z.string().nullable(),
  /** What the row calls the party. */
  party: z.string().nullable(),
  /**
   * By what the party is taken for an entity; `DESCRIBED`: the graph has nothing like it, and the answer is by what the
   * row says; `UNDECIDED`: a person has to say who it is; `REFUSED`: the row is no question.
   */
  match: z.enum(['KEY', 'LEI', 'IDENTIFIER', 'NAME', 'DESCRIBED', 'UNDECIDED', 'REFUSED']),
  entity: z.string().nullable(),
  entityName: z.string().nullable(),
  /** The lists that the entity itself is on; none is said of a party that was not found. */
  listings: z.array(rowListing),
  /** What of the match a person should look at; what is wrong with a refused row. */
  note: z.string().nullable(),
  proposals: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      score: z.number(),
      why: z.string(),
      listings: z.array(rowListing),
    }),
  ),
  destination: z.string().nullable(),
  codified: outcome.nullable(),
  enforced: outcome.nullable(),
  tier: z.enum(['ONE', 'TWO', 'THREE', 'UNDETERMINED']).nullable(),
  controllingParties: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      headquarters: z.string().nullable(),
      basis: z.string(),
      certainty: z.string(),
    }),
  ),
  /** The summaries of both rulings, the codified one first; then what listings of the party and its owners ask. */
  reasons: z.array(z.string()),
  redFlags: z.array(z.string()),
  missingFacts: z.array(
    z.strictObject({ fact: z.string(), question: z.string(), couldLeadTo: z.array(z.string()) }),
  ),
  determinationId: z.string().nullable(),
  graphVersion: z.string(),
  /** The file in the folder of certificates. */
  certificate: z.string().nullable(),
});

export type ScreenedRow = z.infer<typeof screenedRow>;
