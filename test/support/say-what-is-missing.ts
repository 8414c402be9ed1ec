import { workedExamples, workedExamplesAreThere } from './worked-examples.ts';

/** At the end of a run, where it is read: the worked examples that were not tried. */
export function setup(): (() => void) | undefined {
  if (workedExamplesAreThere) return undefined;
  return () => {
    const line = '='.repeat(100);
    console.error(
      `\n${line}\nTHE WORKED EXAMPLES WERE SKIPPED: the answers of the law were not compared with those of the reference.\n` +
        `There is no ${workedExamples}. Set HEADWATER_REFERENCE to the folder that holds domain/worked-examples.json.\n${line}\n`,
    );
  };
}
