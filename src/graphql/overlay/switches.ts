import { type RuleSets, RuleSetsDoNotFit } from '../../domain/determination/rule-set.ts';
import { nearestWords } from '../../domain/search/nearest-words.ts';
import type { OverlayInput } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

/** Rule sets that an overlay switches, each once, in the order of the law. */
export interface CheckedSwitches {
  readonly off: readonly string[];
  readonly on: readonly string[];
  readonly statements: readonly string[];
}

export function checkSwitches(
  { ruleSetsOff, ruleSetsOn }: OverlayInput,
  path: readonly string[],
  { headings }: RuleSets,
): CheckedSwitches {
  const [off, on] = [new Set(ruleSetsOff ?? []), new Set(ruleSetsOn ?? [])];
  for (const [name, ids] of [
    ['ruleSetsOff', off],
    ['ruleSetsOn', on],
  ] as const) {
    for (const id of ids) {
      if (headings.some((heading) => heading.id === id)) continue;
      const written = id.slice(0, 100);
      const nearest = nearestWords(
        written,
        headings.map((heading) => heading.id),
        3,
      );
      throw new RequestProblem(
        'NOT_FOUND',
        `There is no rule set "${written}". Spelt most like it: ${nearest.map((one) => `"${one}"`).join(', ')}. All are in { ruleSets { id } } and in docs/law.md.`,
        { path: [...path, name] },
      );
    }
  }
  const both = headings.find(({ id }) => off.has(id) && on.has(id));
  if (both !== undefined) {
    throw new RequestProblem('BAD_USER_INPUT', `"${both.id}" is switched both on and off.`, {
      path: [...path, 'ruleSetsOn'],
    });
  }
  return {
    off: headings.filter(({ id }) => off.has(id)).map(({ id }) => id),
    on: headings.filter(({ id }) => on.has(id)).map(({ id }) => id),
    statements: headings.flatMap(({ id, title, inForceFrom }) => {
      if (off.has(id)) return [`The rule set ${id} (${title}) is left out.`];
      if (!on.has(id)) return [];
      return [`The rule set ${id} (${title}), of ${inForceFrom}, binds whatever the date.`];
    }),
  };
}

/** The law with rule sets switched; where the others then do not fit together, that is a problem of the request. */
export function switchedRuleSets(
  ruleSets: RuleSets,
  { off, on }: Pick<CheckedSwitches, 'off' | 'on'>,
): RuleSets {
  if (off.length + on.length === 0) return ruleSets;
  const switched = ruleSets.switched({ off: new Set(off), on: new Set(on) });
  return {
    ...switched,
    inForce: (asOf, regime) => {
      try {
        return switched.inForce(asOf, regime);
      } catch (error) {
        if (!(error instanceof RuleSetsDoNotFit)) throw error;
        throw new RequestProblem(
          'BAD_USER_INPUT',
          `${error.message} Switch those that rest on them too.`,
          { path: ['overlay'] },
        );
      }
    },
  };
}
