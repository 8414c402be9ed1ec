/** No product, quotient or sum of a few figures between these leaves what a float can hold. */
export const SMALLEST_FIGURE = 1e-40;
export const LARGEST_FIGURE = 1e40;

/** Whether a figure of a chip or a model can be computed with: 0, or one that is neither absurdly small nor absurdly large. */
export function isPossibleFigure(figure: number): boolean {
  return figure === 0 || (figure >= SMALLEST_FIGURE && figure <= LARGEST_FIGURE);
}
