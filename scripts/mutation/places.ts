/** Folders of whose mutants it is known which tests to ask. */
export const mutatedPlaces = [
  'src/law',
  'src/domain/item',
  'src/domain/ownership',
  'src/domain/whole-graph',
] as const;

export type MutatedPlace = (typeof mutatedPlaces)[number];

/** The folder that a file is in, or is near to. */
export function placeOfFile(file: string): MutatedPlace {
  return mutatedPlaces.find((place) => file.startsWith(place)) ?? 'src/domain/item';
}
