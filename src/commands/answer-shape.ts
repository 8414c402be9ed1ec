import { z } from 'zod';

/** The members that commands read of a determination in the shape of the API; all others are carried along as they are. */
/** The API gives null for what a source does not have; a fact, and with it an id, is without the member. */
const source = z
  .looseObject({
    name: z.string(),
    url: z.string().nullable(),
    statedOn: z.string().nullable(),
    retrievedOn: z.string().nullable(),
    statementId: z.string().nullish(),
    words: z.string().nullish(),
  })
  .transform(({ statementId, words, ...rest }) => ({
    ...rest,
    ...(statementId != null && { statementId }),
    ...(words != null && { words }),
  }));
const fact = z.looseObject({
  name: z.string(),
  value: z.string(),
  sources: z.array(source),
});
const citation = z.looseObject({ reference: z.string(), title: z.string() });
const finding = z.looseObject({
  step: z.string(),
  statement: z.string(),
  facts: z.array(fact),
  citations: z.array(citation),
});
const ruling = z.looseObject({
  outcome: z.string(),
  reviewPolicy: z.string().nullable(),
  exceptions: z.array(
    z.looseObject({
      code: z.string(),
      availability: z.string(),
      reason: z.string(),
      conditions: z.array(z.string()),
      facts: z.array(fact),
      citations: z.array(citation),
    }),
  ),
  findings: z.array(finding),
  summary: z.string(),
});

export const answerShape = z.looseObject({
  asOf: z.string(),
  ruleSet: z.looseObject({ id: z.string(), title: z.string() }),
  classification: z.looseObject({
    eccn: z.string().nullable(),
    status: z.string(),
    findings: z.array(finding),
  }),
  codified: ruling,
  enforced: ruling,
  redFlags: z.array(
    z.looseObject({
      number: z.number().nullable(),
      title: z.string(),
      reason: z.string(),
      facts: z.array(fact),
      citations: z.array(citation),
    }),
  ),
  missingFacts: z.array(
    z.looseObject({ fact: z.string(), question: z.string(), couldLeadTo: z.array(z.string()) }),
  ),
});

export type Answer = z.infer<typeof answerShape>;
export type AnsweredRuling = Answer['codified'];
export type AnsweredFinding = z.infer<typeof finding>;
export type AnsweredFact = z.infer<typeof fact>;
