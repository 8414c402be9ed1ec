const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The first member that an object of valid JSON names twice, or null. `JSON.parse` keeps the last of the two without a
 * word, and which one was meant nobody can tell.
 */
export function duplicateMember(json: string): string | null {
  /** One entry for each open bracket: the names so far in an object, null in an array. */
  const open: (Set<string> | null)[] = [];
  let text: string | null = null;
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && text !== null) {
      const name = String(JSON.parse(text));
      const names = open.at(-1);
      if (names?.has(name) === true) return name;
      names?.add(name);
    }
    text = token.startsWith('"') ? token : null;
  }
  return null;
}
