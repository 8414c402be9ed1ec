import type {
  AttestationsInput,
  AuthorizationKind,
  DeterminationInput,
} from '../generated/resolver-types.ts';
import type { Candidate } from './candidate.ts';

/** What is answered with yes or no. */
const questions = [
  'consigneeCertification',
  'designedByApprovedDesigner',
  'facilityMeetsSecurityParagraphs',
  'privateSectorManufacturing',
  'january2026Certifications',
  'iaasTraining',
  'exporterIsFabricatorOrPackager',
  'foundryPresumptionOvercome',
] as const satisfies readonly (keyof AttestationsInput)[];

const amounts = [
  'groupTppReceivedThisYear',
  'countryTppLicensed',
] as const satisfies readonly (keyof AttestationsInput)[];

/** Nothing, and more TPP than any limit of the rules. */
const amountsTried = [0, 1e15] as const;

const authorizations = ['UVEU', 'NVEU', 'LICENSE'] as const satisfies readonly AuthorizationKind[];

/** Other answers to what only the parties can attest. Observations are left out: they raise red flags, and turn no outcome. */
export function attestationCandidates(input: DeterminationInput): readonly Candidate[] {
  const attested: AttestationsInput = input.attestations ?? {};
  const answers =
    input.item.model || input.item.modelSpecification
      ? [...questions, 'weakerThanPublishedModels' as const]
      : questions;
  return [
    ...answers.flatMap((name) =>
      [true, false]
        .filter((value) => value !== attested[name])
        .map((value) => of(name, value, attested[name])),
    ),
    ...amounts.flatMap((name) =>
      amountsTried
        .filter((value) => value !== attested[name])
        .map((value) => of(name, value, attested[name])),
    ),
    ...authorizations.map((kind): Candidate => {
      const isHeld = attested.authorizations?.includes(kind) === true;
      return {
        kind: 'ATTESTATION',
        subject: `authorization ${kind}`,
        statement: `The question attests ${isHeld ? 'no ' : ''}authorization ${kind}; as asked: ${isHeld ? 'attested' : 'not attested'}.`,
        vary: (question) => {
          const held = question.attestations?.authorizations ?? [];
          const now = isHeld ? held.filter((one) => one !== kind) : [...held, kind];
          return withAttestation(question, { authorizations: now });
        },
      };
    }),
  ];
}

function of(
  name: keyof AttestationsInput,
  value: boolean | number,
  before: boolean | number | null | undefined,
): Candidate {
  return {
    kind: 'ATTESTATION',
    subject: `attestation ${name}`,
    statement: `The question attests ${name}: ${value}; as asked: ${before ?? 'not attested'}.`,
    vary: (question) => withAttestation(question, { [name]: value }),
  };
}

function withAttestation(
  input: DeterminationInput,
  attested: AttestationsInput,
): DeterminationInput {
  return { ...input, attestations: { ...input.attestations, ...attested } };
}
