/** Holds the place until the page lands. */
export function Component() {
  return (
    <>
      <title>OAuth clients · Scopedesk</title>
      <h1>OAuth clients</h1>
    </>
  );
}
