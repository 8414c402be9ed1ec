// Builds the page served at / into dist/explorer. Runs after every install of a checkout; a production install,
// which leaves Vite out, keeps whatever page it was given. Plain JavaScript: npm runs it on the machine's own Node.
import { fileURLToPath } from 'node:url';

let build;
try {
  ({ build } = await import('vite'));
} catch {
  console.log('The page at / was not built: Vite is not installed (a production install).');
  process.exit(0);
}
await build({
  configFile: fileURLToPath(new URL('../src/explorer/vite.config.ts', import.meta.url)),
});
