// Starts a TypeScript program of this project: node scripts/start.mjs <file> [argument…]. Plain JavaScript, so that
// an old Node is told so in one line instead of failing on the first type.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Headwater needs Node.js 24 or newer and found ${process.version} (${process.execPath}). ` +
      'On Linux and Windows, npm install brings the right one for npm scripts; elsewhere, install Node.js 24.',
  );
  process.exit(2);
}
// graphql checks every value twice unless it is told that it is in production: lists are a third faster without.
process.env.NODE_ENV ??= 'production';
// Compiled code is kept beside the packages: the second start does not compile again.
module.enableCompileCache?.(resolve(import.meta.dirname, '../node_modules/.cache/compiled'));
const [file] = process.argv.splice(2, 1);
process.argv[1] = resolve(file);
await import(pathToFileURL(resolve(file)).href);
