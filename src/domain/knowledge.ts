/** A question's answer where silence is not a "no". */
export type Knowledge = 'YES' | 'NO' | 'UNKNOWN';
