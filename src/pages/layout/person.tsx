import { lightAgent } from "../../reference/roles.ts";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../session/page/use-session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { meQuery, type User } from "../../zendesk/users.ts";
import { plainText } from "../../lib/plain-text.ts";
import { PlainWords } from "../../ui/plain.tsx";

/** Who is signed in, as what, and where. The layout asks; this only shows what came. */
export function Person() {
  const session = useSession();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  if (session.status !== "signed-in") return null;
  const name = me?.name ?? "Signed in";
  const about = [me && roleName(me), session.subdomain].filter(Boolean).join(" · ");
  return (
    <div className="header-person" title={plainText([name, about].join(", "))}>
      <Avatar name={me?.name ?? session.subdomain} />
      <span className="header-person-text">
        <span className="header-person-name" dir="auto">
          <PlainWords>{name}</PlainWords>
        </span>
        <span className="header-person-about">{about}</span>
      </span>
    </div>
  );
}

function roleName({ role, role_type }: User): string | undefined {
  if (role === "admin") return "Admin";
  if (role === "agent") return role_type === lightAgent ? "Light agent" : "Agent";
  return role === "end-user" ? "End user" : undefined;
}
