import { type Mutant, mutantKinds } from './mutant.ts';
import { mutatedPlaces } from './places.ts';

/** What became of a mutant: a test failed, no test ended, or no test noticed. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly outcome: 'killed' | 'timed out' | 'survived';
}

/** How many mutants of each kind were noticed, and of all together, as a Markdown table. */
export function scoreTable(outcomes: readonly Outcome[]): string {
  const rows = mutantKinds.map((kind) =>
    row(
      kind,
      outcomes.filter(({ mutant }) => mutant.kind === kind),
    ),
  );
  const folders = mutatedPlaces.map((folder) =>
    row(
      folder,
      outcomes.filter(({ mutant }) => mutant.file.startsWith(folder)),
    ),
  );
  return [
    '| | mutants | noticed | score |',
    '|---|---|---|---|',
    ...rows,
    ...folders,
    row('all', outcomes),
  ].join('\n');
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const noticed = outcomes.filter(({ outcome }) => outcome !== 'survived').length;
  const score = outcomes.length === 0 ? '' : `${((100 * noticed) / outcomes.length).toFixed(1)} %`;
  return `| ${name} | ${outcomes.length} | ${noticed} | ${score} |`;
}
