import type { CountryCode } from '../country.ts';
import { nearestWords } from '../search/nearest-words.ts';
import type { Citation } from '../source.ts';
import type { CountryList, Geography } from './country-list.ts';
import type { Entries, Heading, Regime, Rule, RuleSet } from './rule-set.ts';

/** Countries that leave a list, and countries that join it, on the day of the amendment. */
export interface ListChange {
  readonly name: string;
  readonly leaves?: readonly CountryCode[];
  readonly joins?: readonly CountryCode[];
  readonly citation: Citation;
}

/** What an amendment does to the rule set before it. */
export interface Changes {
  /** Ids of rules that end. */
  readonly withdraws?: readonly string[];
  /** Rules that begin, after those that are there; one that is withdrawn by the same name stands where that stood. */
  readonly adds?: readonly Rule[];
  /** Rules that begin and are asked before those that are there: the policy that takes precedence. */
  readonly addsFirst?: readonly Rule[];
  /** Lists that begin. */
  readonly lists?: readonly CountryList[];
  readonly listChanges?: readonly ListChange[];
  /** Places that are from now on treated as part of another country. */
  readonly treatedAs?: Geography['treatedAs'];
  /** Lists that rules may from now on ask of a headquarters. */
  readonly headquartersLists?: readonly string[];
  readonly entries?: Partial<Entries>;
}

/** A dated folder: its heading and what it changes, in both regimes alike or in one alone. */
export interface Amendment extends Heading {
  readonly changes: Changes;
  readonly only?: Partial<Readonly<Record<Regime, Changes>>>;
}

/** The rule set after an amendment. It throws where the amendment does not fit what is there: the law is then misread. */
export function amend(before: RuleSet | null, amendment: Amendment, regime: Regime): RuleSet {
  const { id, title, inForceFrom, regimes, summary, citations } = amendment;
  if (before !== null && inForceFrom < before.inForceFrom) {
    throw new Error(`${id} binds from ${inForceFrom}, before ${before.id}, which it amends.`);
  }
  const heading = { id, title, inForceFrom, regimes, summary, citations };
  const common = apply(before, amendment.changes, heading);
  const own = amendment.only?.[regime];
  return own === undefined ? common : apply(common, own, heading);
}

function apply(before: RuleSet | null, changes: Changes, heading: Heading): RuleSet {
  return {
    ...heading,
    rules: changedRules(before?.rules ?? [], changes, heading.id),
    geography: {
      lists: changedLists(
        before?.geography.lists ?? new Map<string, CountryList>(),
        changes,
        heading.id,
      ),
      treatedAs: new Map([...(before?.geography.treatedAs ?? []), ...(changes.treatedAs ?? [])]),
    },
    headquartersLists: [
      ...new Set([...(before?.headquartersLists ?? []), ...(changes.headquartersLists ?? [])]),
    ],
    entries: changedEntries(before?.entries ?? null, changes, heading.id),
  };
}

function changedRules(before: readonly Rule[], changes: Changes, id: string): readonly Rule[] {
  const withdrawn = new Set(changes.withdraws);
  for (const name of withdrawn) {
    if (!before.some((rule) => rule.id === name)) {
      const ids = before.map((rule) => rule.id);
      const nearest = nearestWords(name, ids, 3).map((one) => `"${one}"`);
      throw new Error(
        `${id} withdraws "${name}", which is not in force.${nearest.length === 0 ? '' : ` Spelt most like it: ${nearest.join(', ')}.`} docs/law.md lists the rules of each rule set.`,
      );
    }
  }
  // What is withdrawn and begins anew under the same name stands where it stood.
  const renewed = new Map(
    (changes.adds ?? [])
      .filter(({ id: name }) => withdrawn.has(name))
      .map((rule) => [rule.id, rule]),
  );
  const rules = [
    ...(changes.addsFirst ?? []),
    ...before.flatMap((rule) => (withdrawn.has(rule.id) ? (renewed.get(rule.id) ?? []) : rule)),
    ...(changes.adds ?? []).filter((rule) => !renewed.has(rule.id)),
  ];
  const names = new Set<string>();
  for (const rule of rules) {
    if (names.has(rule.id)) {
      throw new Error(`${id} adds "${rule.id}", which is in force already. Withdraw it first.`);
    }
    names.add(rule.id);
  }
  return rules;
}

function changedLists(
  before: ReadonlyMap<string, CountryList>,
  changes: Changes,
  id: string,
): ReadonlyMap<string, CountryList> {
  const lists = new Map(before);
  for (const list of changes.lists ?? []) {
    if (lists.has(list.name)) {
      throw new Error(`${id} begins the list "${list.name}", which is in force already.`);
    }
    lists.set(list.name, list);
  }
  for (const change of changes.listChanges ?? []) {
    const list = lists.get(change.name);
    if (list === undefined) {
      throw new Error(`${id} changes the list "${change.name}", which is not in force.`);
    }
    lists.set(change.name, changedList(list, change, id));
  }
  return lists;
}

function changedList(list: CountryList, change: ListChange, id: string): CountryList {
  const entries = new Map(list.entries);
  for (const country of change.leaves ?? []) {
    if (!entries.delete(country)) {
      throw new Error(`${id} takes ${country} out of "${list.name}", which it is not in.`);
    }
  }
  for (const country of change.joins ?? []) {
    if (entries.has(country)) {
      throw new Error(`${id} puts ${country} into "${list.name}", which it is in already.`);
    }
    entries.set(country, { country, citation: change.citation });
  }
  return { ...list, entries };
}

function changedEntries(before: Entries | null, changes: Changes, id: string): Entries {
  const chip = changes.entries?.chip ?? before?.chip;
  if (chip === undefined) {
    throw new Error(`${id} is the first rule set and has no entry by which chips are classified.`);
  }
  return {
    chip,
    model: changes.entries?.model ?? before?.model ?? null,
    memory: changes.entries?.memory ?? before?.memory ?? null,
  };
}
