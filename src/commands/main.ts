import { runCommandLine } from './command-line.ts';
import { endOfOutput } from './output-failure.ts';

process.stdout.on('error', (error) => {
  const { code, message } = endOfOutput(error);
  if (message !== null) process.stderr.write(`${message}\n`);
  process.exit(code);
});
process.stderr.on('error', (error) => process.exit(endOfOutput(error).code));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
});
