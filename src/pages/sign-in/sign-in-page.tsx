/** Stands in until the scope picker lands. */
export function Component() {
  return <h1>Sign in to Zendesk</h1>;
}
