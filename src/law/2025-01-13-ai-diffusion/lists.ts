import { countryList, SUPPLEMENT_5A } from '../../domain/determination/country-list.ts';
import { supplement } from '../citation.ts';

/** Paragraph (a) of supplement 5 to part 740. It names the United States too, which matters for headquarters. */
export const supplement5a = countryList(
  SUPPLEMENT_5A,
  'Artificial intelligence authorization countries',
  'supplement',
  'AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US',
  supplement(5, 740, 'Artificial intelligence authorization countries', ', paragraph (a)'),
);

/** Paragraph (b), for countries whose governments have given assurances, was published empty. */
export const supplement5b = countryList(
  'supplement 5(b)',
  'Countries with government assurances',
  'supplement',
  '',
  supplement(5, 740, 'Countries with government assurances', ', paragraph (b)'),
);
