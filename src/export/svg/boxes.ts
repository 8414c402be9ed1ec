import type { Entity, EntityKey, Interest } from '../../domain/ownership/closure.ts';
import { shareText } from '../../domain/ownership/share.ts';
import { countryName } from '../../iso-countries.ts';
import { interestWords } from '../interest-words.ts';

/** Wide enough for the widest letters of the font that is drawn with. */
const characterWidth = 7.5;
const lineHeight = 18;
const longestLine = 40;

/** An entity as a box of a chart, in pixels. */
export interface Box {
  readonly key: EntityKey;
  readonly kind: Entity['kind'];
  readonly isListed: boolean;
  /** The name, on as many lines as it needs, then what is known of the entity. */
  readonly lines: readonly string[];
  readonly nameLines: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export function boxOf({ key, name, kind, headquarters, listings }: Entity): Box {
  const named = wrapped(name);
  const countries = headquarters.map(({ country }) => countryName(country));
  const lists = [...new Set(listings.map(({ list }) => list.replaceAll('_', ' ').toLowerCase()))];
  const lines = [
    ...named,
    ...wrapped(countries.length === 0 ? 'headquarters unknown' : countries.join(', ')),
    ...(lists.length === 0 ? [] : wrapped(`on: ${lists.join(', ')}`)),
  ];
  return {
    key,
    kind,
    isListed: lists.length > 0,
    lines,
    nameLines: named.length,
    width: 24 + textWidth(lines),
    height: 16 + lines.length * lineHeight,
  };
}

export function labelOf({ owner, owned, kind, share }: Interest): Label {
  const words = interestWords[kind];
  const told = share === null ? words : shareText(share);
  const text = kind === 'SHAREHOLDING' || share === null ? told : `${told} (${words})`;
  return { owner, owned, text, width: 8 + textWidth([text]), height: lineHeight };
}

/** Scripts without spaces, and double the width, are broken where a line is full. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    for (const part of pieces(word)) {
      if (line !== '' && widthOf(`${line} ${part}`) > longestLine) {
        lines.push(line);
        line = part;
      } else line = line === '' ? part : `${line} ${part}`;
    }
  }
  return [...lines, line];
}

function pieces(word: string): readonly string[] {
  const all: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthOf(piece + character) > longestLine) {
      all.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...all, piece];
}

function textWidth(lines: readonly string[]): number {
  return Math.ceil(Math.max(...lines.map(widthOf)) * characterWidth);
}

/** In small letters of Latin script: capitals and broad signs take half as much again, characters of East Asia two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + characterSize(character), 0);
}

function characterSize(character: string): number {
  if (/[\u1100-\u115f\u2e80-\uffdc]|[\u{10000}-\u{3ffff}]/u.test(character)) return 2;
  return /[\p{Lu}%&@mw#=+<>~{}|]/u.test(character) ? 1.5 : 1;
}
