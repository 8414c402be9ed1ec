import fc from 'fast-check';

/**
 * Random tests draw the same examples each time, so that what fails on a commit fails because of that commit.
 * PROPERTY_SEED names another seed, and `random` draws one; `npm run soak` looks for what the usual examples miss.
 */
const usualSeed = 20_250_113;

const asked = process.env['PROPERTY_SEED'];
if (asked !== 'random') {
  const seed = asked === undefined ? usualSeed : Number(asked);
  if (!Number.isInteger(seed)) {
    throw new Error(`PROPERTY_SEED is ${JSON.stringify(asked)}; give a whole number, or random.`);
  }
  fc.configureGlobal({ seed });
}
