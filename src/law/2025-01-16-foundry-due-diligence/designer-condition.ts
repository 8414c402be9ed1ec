import type { Situation } from '../../domain/determination/situation.ts';
import type { Citation } from '../../domain/source.ts';
import { foundryRule } from './foundry-rule.ts';

/** Who must have designed an item for AIA to be open to it. */
export interface DesignerCondition {
  readonly isAsked: (situation: Situation) => boolean;
  /** Where it is not attested. */
  readonly unmet: string;
  /** What is told whether or not it is attested. */
  readonly standing: readonly string[];
  readonly citations: readonly Citation[];
}

/** Since 16 January 2025 AIA asks it of 3A090.a, 5A002.z and 5A992.z alone. */
export const approvedOrAuthorizedDesigner: DesignerCondition = {
  isAsked: ({ item }) =>
    ['3A090.a', '5A002.z', '5A992.z'].some(
      (eccn) => item.eccn === eccn || item.eccn?.startsWith(`${eccn}.`) === true,
    ),
  unmet: 'The item was designed by an approved or authorized IC designer.',
  standing: [],
  citations: [foundryRule],
};
