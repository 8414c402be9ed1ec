import type { CountryCode } from '../../domain/country.ts';
import type { IsoDate } from '../../domain/date.ts';
import { parseEccn } from '../../domain/item/eccn.ts';
import type { PartyRole } from '../../domain/determination/determination.ts';
import type { Activity } from '../../domain/determination/question.ts';
import type { EntitySelector, ItemSelector } from '../../ports/graph-store.ts';
import type {
  AttestationsInput,
  ChipBy,
  ChipSpecificationInput,
  DeterminationInput,
  EntityBy,
  ItemInput,
  MemorySpecificationInput,
  ModelBy,
  ModelSpecificationInput,
  OverlayInput,
  PartyInput,
} from '../generated/resolver-types.ts';
import { firstInvalidValue } from '../invalid-value.ts';
import { RequestProblem } from '../request-problem.ts';
import { chipSelector, entitySelector, modelSelector } from '../selectors.ts';
import { checkSizes } from './sizes.ts';
import {
  checkAttestations,
  checkChipSpecification,
  checkMemorySpecification,
  checkModelSpecification,
} from './figures.ts';

export type CheckedItem =
  | { readonly kind: 'chip'; readonly selector: ItemSelector; readonly by: ChipBy }
  | { readonly kind: 'model'; readonly selector: ItemSelector; readonly by: ModelBy }
  | { readonly kind: 'chipSpecification'; readonly specification: ChipSpecificationInput }
  | { readonly kind: 'memorySpecification'; readonly specification: MemorySpecificationInput }
  | { readonly kind: 'modelSpecification'; readonly specification: ModelSpecificationInput }
  | { readonly kind: 'stated'; readonly eccn: string };

export interface CheckedParty {
  readonly entity: { readonly selector: EntitySelector; readonly by: EntityBy } | null;
  readonly name: string | null;
  readonly role: PartyRole;
  readonly location: CountryCode | null;
  readonly headquarters: CountryCode | null;
  readonly ultimateParentHeadquarters: CountryCode | null;
  /** Where the party stands in the request. */
  readonly path: readonly string[];
}

/** A question whose every value is possible by itself; whether the graph has what it names is not looked at yet. */
export interface CheckedQuestion {
  readonly item: CheckedItem;
  readonly quantity: number;
  readonly activity: Activity;
  readonly from: CountryCode;
  readonly destination: CountryCode;
  readonly endUser: CheckedParty;
  readonly otherParties: readonly CheckedParty[];
  readonly attestations: AttestationsInput;
  readonly asOf: IsoDate;
  /** Checked only against what is on record. */
  readonly overlay: OverlayInput | null;
  /** Where the question stands in the request. */
  readonly path: readonly string[];
}

/** Checks a question as it was asked; it throws at the first value that cannot be. */
export function checkQuestion(
  input: DeterminationInput,
  path: readonly string[],
  today: IsoDate,
): CheckedQuestion {
  const invalid = firstInvalidValue(input, path);
  if (invalid !== null) {
    throw new RequestProblem('BAD_USER_INPUT', invalid.message, { path: invalid.path });
  }
  checkSizes(input, path);
  const attestations = input.attestations ?? {};
  checkAttestations(attestations, [...path, 'attestations']);
  return {
    item: checkItem(input.item, [...path, 'item']),
    quantity: checkQuantity(input.quantity ?? 1, [...path, 'quantity']),
    activity: input.activity,
    from: input.from ?? 'US',
    destination: input.destination,
    endUser: checkParty(input.endUser, [...path, 'endUser']),
    otherParties: (input.otherParties ?? []).map((party, index) =>
      checkParty(party, [...path, 'otherParties', String(index)]),
    ),
    attestations,
    asOf: input.asOf ?? today,
    overlay: input.overlay ?? null,
    path,
  };
}

function checkQuantity(quantity: number, path: readonly string[]): number {
  if (quantity >= 1) return quantity;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `quantity is ${quantity}. Give the number of units, a whole number from 1 to 2147483647.`,
    { path },
  );
}

function checkItem(item: ItemInput, path: readonly string[]): CheckedItem {
  if (item.chip) {
    const at = [...path, 'chip'];
    return { kind: 'chip', selector: chipSelector(item.chip, at), by: item.chip };
  }
  if (item.model) {
    const at = [...path, 'model'];
    return { kind: 'model', selector: modelSelector(item.model, at), by: item.model };
  }
  if (item.chipSpecification) {
    checkChipSpecification(item.chipSpecification, [...path, 'chipSpecification']);
    return { kind: 'chipSpecification', specification: item.chipSpecification };
  }
  if (item.memorySpecification) {
    checkMemorySpecification(item.memorySpecification, [...path, 'memorySpecification']);
    return { kind: 'memorySpecification', specification: item.memorySpecification };
  }
  if (item.modelSpecification) {
    checkModelSpecification(item.modelSpecification, [...path, 'modelSpecification']);
    return { kind: 'modelSpecification', specification: item.modelSpecification };
  }
  return { kind: 'stated', eccn: checkEccn(item.eccn ?? '', [...path, 'eccn']) };
}

/** Whether the entry is one that is covered is a question of law; that it is written as one is not. */
function checkEccn(text: string, path: readonly string[]): string {
  const eccn = text.trim();
  if (parseEccn(eccn) !== null) return eccn;
  const fault = eccn === '' ? 'eccn is empty' : `${JSON.stringify(eccn)} is not a classification`;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${fault}. Give an ECCN such as "3A090.a" or "4E091", or "EAR99", or say what the item is with chip, chipSpecification, memorySpecification, model or modelSpecification.`,
    { path },
  );
}

function checkParty(party: PartyInput, path: readonly string[]): CheckedParty {
  const location = party.location ?? null;
  if (!party.entity && location === null) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      'The party names neither an entity of the graph nor a location. Give entity, or location with the country where the party is.',
      { path },
    );
  }
  return {
    entity: party.entity
      ? { selector: entitySelector(party.entity, [...path, 'entity']), by: party.entity }
      : null,
    name: party.name?.trim() || null,
    role: party.role ?? 'END_USER',
    location,
    headquarters: party.headquarters ?? null,
    ultimateParentHeadquarters: party.ultimateParentHeadquarters ?? null,
    path,
  };
}
