import type { NoticeRule, RequirementRule } from '../../domain/determination/rule-set.ts';
import type { ItemWorld } from '../../domain/determination/classification.ts';
import type { Citation } from '../../domain/source.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { foundryRule } from './foundry-rule.ts';

const note: Citation = {
  reference: '15 CFR part 774, supplement 1, ECCN 3A090, note 1',
  title: 'Presumption that binds front-end fabricators and packagers',
  url: 'https://www.ecfr.gov/current/title-15/part-774',
};

const overcome =
  'unless an approved or authorized designer attests otherwise, or it is packaged by the fabricator outside Macau and Country Group D:5 with less than 30 billion aggregated transistors (or, without high-bandwidth memory, less than 35 billion for 2027 and less than 40 billion for 2029 and later), or an approved packager (OSAT) attests the same';

/** What is already treated as an item of .a for data centers loses nothing by being presumed to be one. */
function isAnyhow({ chipClass, designedForDataCenter }: ItemWorld): boolean {
  return chipClass === 'a' && designedForDataCenter !== false;
}

/** Whether the presumption could reach an item: a chip, or what is stated to be of 3A090, 4A090 or of no entry. */
function couldBePresumed(item: ItemWorld): boolean {
  return (
    item.family !== 'model' &&
    item.family !== 'memory' &&
    item.eccn !== '3A090.c' &&
    item.eccn !== '4E091' &&
    !isAnyhow(item)
  );
}

/** The presumption, where it is attested to be that of the exporter and not to be overcome. */
export const presumptionOfFabricators = {
  stage: 'requirement',
  id: '3A090, note 1',
  title: 'Presumption for fabricators and packagers of integrated circuits',
  words: `A front-end fabricator or packager (OSAT) must presume that an applicable advanced logic integrated circuit is of 3A090.a and for data centers, ${overcome}. It binds those companies alone.`,
  citations: [note, foundryRule],
  looksAtExporter: false,
  says: ({ item, attestations, party }) => {
    if (attestations.exporterIsFabricatorOrPackager !== true || !couldBePresumed(item)) return null;
    if (attestations.foundryPresumptionOvercome === true) return null;
    const place = party.places.find(({ country }) => !isUnitedStates(country));
    if (place === undefined) return null;
    return {
      license: 'UNDECIDED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `The exporter is attested to be a front-end fabricator or packager, which must presume that an applicable advanced logic integrated circuit is of 3A090.a and for data centers, ${overcome}. Whether this is such a circuit and whether the presumption is overcome is not attested: a person must look.`,
      facts: [
        { name: 'attestations.exporterIsFabricatorOrPackager', value: 'yes', sources: [] },
        {
          name: 'attestations.foundryPresumptionOvercome',
          value: attestations.foundryPresumptionOvercome === false ? 'no' : 'unknown',
          sources: [],
        },
      ],
    };
  },
} satisfies RequirementRule;

/** Said where the exporter is not attested to be one of those companies and the presumption could matter. */
export const presumptionNotApplied = {
  stage: 'notice',
  id: '3A090, note 1, not applied',
  title: 'The presumption of fabricators and packagers is not applied',
  words: `The presumption of note 1 binds front-end fabricators and packagers alone; an answer for anybody else goes by the figures of the item and says so.`,
  citations: [note, foundryRule],
  says: ({ item, attestations }) =>
    attestations.exporterIsFabricatorOrPackager !== null || !couldBePresumed(item)
      ? null
      : {
          statement:
            'Where the exporter is a front-end fabricator or packager of integrated circuits, it must presume that an applicable advanced logic integrated circuit is of 3A090.a and for data centers; this answer takes the exporter to be neither.',
          facts: [],
        },
} satisfies NoticeRule;
