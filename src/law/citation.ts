import type { Citation } from '../domain/source.ts';

/** A section of the Export Administration Regulations, for example `742.6(a)(6)(iii)(A)`. */
export function ear(section: string, title: string): Citation {
  const number = /^\d+\.\d+/.exec(section)?.[0];
  return {
    reference: `15 CFR ${section}`,
    title,
    url: number === undefined ? null : `https://www.ecfr.gov/current/title-15/section-${number}`,
  };
}

/** A supplement to a part, for example supplement 1 to part 740, `Country Group D:5`. */
export function supplement(number: number, part: number, title: string, of = ''): Citation {
  return {
    reference: `15 CFR part ${part}, supplement ${number}${of}`,
    title,
    url: `https://www.ecfr.gov/current/title-15/part-${part}`,
  };
}

/** A document of the Federal Register, for example `90 FR 4544`. */
export function federalRegister(reference: string, title: string): Citation {
  return {
    reference,
    title,
    url: `https://www.federalregister.gov/citation/${reference.replaceAll(' ', '-')}`,
  };
}

/** An announcement or guidance that stands in no volume. */
export function announcement(reference: string, title: string): Citation {
  return { reference, title, url: null };
}
