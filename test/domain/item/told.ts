import type {
  Classification,
  ItemWorld,
} from '../../../src/domain/determination/classification.ts';
import type { Finding } from '../../../src/domain/finding.ts';

/** Everything that a classification says, as plain text: a line for each finding, fact, citation, world and question. */
export function toldText(name: string, told: Classification): string {
  const { eccn, status, totalProcessingPerformance, performanceDensity, trainingOperations } = told;
  return [
    `## ${name}`,
    `${status} ${eccn ?? '-'}`,
    `figures: ${[totalProcessingPerformance, performanceDensity, trainingOperations].map((figure) => figure ?? '-').join(', ')}`,
    ...told.findings.flatMap(findingLines),
    ...told.worlds.map(worldLine),
    ...[...told.questions].map(([fact, question]) => `? ${fact}: ${question}`),
  ].join('\n');
}

export function findingLines({ step, statement, facts, citations }: Finding): readonly string[] {
  return [
    `- ${step}: ${statement}`,
    ...facts.map(
      ({ name, value, sources }) =>
        `    ${name} = ${value}${sources.length === 0 ? '' : ` (${sources.map((source) => source.name).join(', ')})`}`,
    ),
    ...citations.map(({ reference }) => `    cites ${reference}`),
  ];
}

function worldLine({ assumed, ...world }: ItemWorld): string {
  const conditions = assumed.map(({ fact, value }) => `${fact} ${value}`);
  const values = Object.entries(world)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`);
  return `* ${conditions.length === 0 ? 'always' : `if ${conditions.join(' and ')}`}: ${values.join(', ')}`;
}
