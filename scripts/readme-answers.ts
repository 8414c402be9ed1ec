/**
 * Asks the service on the seed each query of docs/queries, and puts query and answer where the README shows them:
 * `npm run readme`. A test holds both to what the service answers.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { seededApp } from '../test/support/seeded-app.ts';

const folder = new URL('../docs/queries/', import.meta.url);
const readmeFile = new URL('../README.md', import.meta.url);

const app = await seededApp(await openSqliteGraphStore());
try {
  let readme = readFileSync(readmeFile, 'utf8');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const name = file.replace('.graphql', '');
    const query = readFileSync(new URL(file, folder), 'utf8');
    const answer = await app.ask(query);
    writeFileSync(new URL(`${name}.json`, folder), answer);
    const shown = `<!-- ${name} -->\n\n\`\`\`graphql\n${query}\`\`\`\n\n<details><summary>The answer</summary>\n\n\`\`\`json\n${answer}\`\`\`\n\n</details>\n\n<!-- end -->`;
    const place = new RegExp(`<!-- ${name} -->[^]*?<!-- end -->`);
    if (!place.test(readme))
      throw new Error(`README.md has no place "<!-- ${name} -->" … "<!-- end -->".`);
    readme = readme.replace(place, () => shown);
  }
  writeFileSync(readmeFile, readme);
} finally {
  await app.close();
}
