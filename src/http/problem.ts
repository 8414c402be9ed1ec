/** An answer in GraphQL's own form, for requests that do not get as far as GraphQL. */
export function problem(
  message: string,
  code: string,
  more: Readonly<Record<string, string>> = {},
) {
  return { errors: [{ message, extensions: { code, ...more } }] };
}
