/** Holds the place until the page lands. */
export function Component() {
  return (
    <>
      <title>API explorer · Scopedesk</title>
      <h1>API explorer</h1>
    </>
  );
}
