/** Longer messages repeat what was sent; what is wrong with it stands at their ends. */
const keptAtEachEnd = 250;

/** What GraphQL and Apollo say is wrong, each with what to do about it. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/Int cannot represent/, 'Give a whole number from 1 to 2147483647.'],
  [/Float cannot represent/, 'Give a finite number.'],
  [/Boolean cannot represent/, 'Give true or false.'],
  [/OneOf|[Ee]xactly one (key|field)/, 'Give one of the members and leave the others out.'],
  [
    /^(Unknown operation named|Must provide operation name)/,
    'Give as operationName the name of one of the operations in the query.',
  ],
  [
    /^Operation batching disabled/,
    'Send one operation a request: determinations and nodes answer many of a kind.',
  ],
  [/^POST body missing/, 'Send {"query": "…", "variables": {…}} as JSON.'],
  [
    /^Maximum introspection depth/,
    'Ask for lists of the introspection one below the other in queries of their own.',
  ],
  [/recursively requests too many selections/, 'Spread fragments fewer times, or split the query.'],
  [/^Too many errors processing variables/, 'Correct those that are named first.'],
  [
    /^(provided sha does not match query|Unsupported persisted query version)/,
    'Send the query as text.',
  ],
];

/** A message of GraphQL's or Apollo's own with what to do, cut in the middle where it repeats much of what was sent. */
export function withAdvice(message: string): string {
  const found = advice.find(([pattern]) => pattern.test(message));
  const short = shortened(message);
  return found ? `${short.replace(/\.?\s*$/, '.')} ${found[1]}` : short;
}

function shortened(message: string): string {
  if (message.length <= 2 * keptAtEachEnd) return message;
  return `${message.slice(0, keptAtEachEnd)} … ${message.slice(-keptAtEachEnd)}`;
}
