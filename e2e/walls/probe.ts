/** Imports to try: by the file that would have them, what each would mean, and its line of code. */
export type Probes = Readonly<Record<string, readonly (readonly [what: string, code: string])[]>>;
