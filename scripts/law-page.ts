/** Writes docs/law.md from the rule sets and their cases: `npm run docs:law`. A test holds the page to them. */
import { writeFileSync } from 'node:fs';
import { lawPage } from './law-page/page.ts';

writeFileSync(new URL('../docs/law.md', import.meta.url), await lawPage());
