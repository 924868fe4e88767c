/** Holds the place until the page lands. */
export function Component() {
  return (
    <>
      <title>Troubleshooting · Scopedesk</title>
      <h1>Troubleshooting</h1>
    </>
  );
}
