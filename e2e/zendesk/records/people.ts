import type { User } from "./kinds/user.ts";

/** Every seeded person's password. */
export const seededPassword = "password";
/** The API token every account has, as in `EMAIL/token:local-api-token`. */
export const seededApiToken = "local-api-token";

/**
 * The five people every account has. A seed may refer to them by id; an entry of a data file with
 * the same e-mail address says more about them.
 */
export const people = {
  ada: { id: 1001, name: "Ada Admin", email: "admin@example.com", role: "admin", role_type: 4 },
  amir: { id: 1002, name: "Amir Agent", email: "agent@example.com", role: "agent", role_type: 0 },
  lena: {
    id: 1003,
    name: "Lena Light",
    email: "light@example.com",
    role: "agent",
    role_type: 1,
    only_private_comments: true,
  },
  eve: { id: 1004, name: "Eve Enduser", email: "enduser@example.com", role: "end-user" },
  sam: {
    id: 1005,
    name: "Sam Suspended",
    email: "suspended@example.com",
    role: "end-user",
    suspended: true,
  },
} satisfies Record<string, Partial<User>>;
