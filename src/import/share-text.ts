/** A share as a line of the graph file writes it, in per cent. */
export type WrittenShare = Readonly<Record<string, number | boolean>>;

/** The ends of a share in per cent, and whether each is itself not possible. */
export interface WrittenEnds {
  readonly minimum: number;
  readonly maximum: number;
  readonly isAbove: boolean;
  readonly isBelow: boolean;
}

/** Null is a share of which nothing is known. */
export function endsOf(share: WrittenShare | null): WrittenEnds {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share ?? {};
  return {
    minimum: Number(exact ?? minimum ?? 0),
    maximum: Number(exact ?? maximum ?? 100),
    isAbove: exclusiveMinimum === true,
    isBelow: exclusiveMaximum === true,
  };
}

/** What a number without a sign means: of 100, or of 1. */
export type ShareUnit = 'PERCENT' | 'FRACTION';

const figure = String.raw`(\d{1,3}(?:\.\d+)?)\s*%?`;
const exact = new RegExp(`^${figure}$`, 'u');
const range = new RegExp(`^(>?)\\s*${figure}\\s*[-–]\\s*(<?)\\s*${figure}$`, 'u');
const bound = new RegExp(`^(>=|<=|≥|≤|>|<)\\s*${figure}$`, 'u');

/**
 * The share that a free text states: `51`, `51%`, `25-50`, `>25-50`, `25-<50`, `>50`, `<=25`. Null for any other text, of
 * which nobody knows what it means. With a sign for per cent it is per cent whatever the unit.
 */
export function shareOfText(text: string, unit: ShareUnit = 'PERCENT'): WrittenShare | null {
  const trimmed = text.trim();
  // By its text: a hundred times the float 0.29 is not 29.
  const power = unit === 'FRACTION' && !trimmed.includes('%') ? 'e2' : '';
  const percent = (digits: string): number => Number(`${digits}${power}`);
  const [, figureText] = exact.exec(trimmed) ?? [];
  if (figureText !== undefined) return within({ exact: percent(figureText) });
  const [, above, low, below, high] = range.exec(trimmed) ?? [];
  if (low !== undefined && high !== undefined) {
    const [minimum, maximum] = [percent(low), percent(high)];
    if (minimum > maximum) return null;
    return within({
      minimum,
      maximum,
      ...(above === '>' && { exclusiveMinimum: true }),
      ...(below === '<' && { exclusiveMaximum: true }),
    });
  }
  const [, sign, end] = bound.exec(trimmed) ?? [];
  if (sign === undefined || end === undefined) return null;
  const isLow = /[>≥]/u.test(sign);
  const isOpen = sign === '>' || sign === '<';
  return within(
    isLow
      ? { minimum: percent(end), ...(isOpen && { exclusiveMinimum: true }) }
      : { maximum: percent(end), ...(isOpen && { exclusiveMaximum: true }) },
  );
}

/** More than the whole is a slip of the pen, and says nothing; so does more than all and less than nothing. */
function within(share: WrittenShare): WrittenShare | null {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share;
  const figures = Object.values(share).filter((each) => typeof each === 'number');
  if (figures.some((each) => each > 100)) return null;
  const low = minimum ?? 0;
  const high = maximum ?? 100;
  const isEmpty = low === high && (exclusiveMinimum === true || exclusiveMaximum === true);
  return isEmpty ? null : share;
}
