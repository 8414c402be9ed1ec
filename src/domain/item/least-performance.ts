import type { ChipEntry } from './chip-entry.ts';

/** The least total processing performance with which a chip can be in each class of an entry. */
export function leastPerformance({ paragraphs }: ChipEntry): Readonly<Record<'a' | 'b', number>> {
  const ofClass = (chipClass: 'a' | 'b'): number => {
    const least = paragraphs
      .filter((paragraph) => paragraph.chipClass === chipClass)
      .flatMap(({ tests }) => tests.map((test) => test.totalProcessingPerformance.atLeast ?? 0));
    return least.length === 0 ? 0 : Math.min(...least);
  };
  return { a: ofClass('a'), b: ofClass('b') };
}
