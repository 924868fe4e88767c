import { useTransition } from "react";
import { signOut } from "../../session/page/session.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

/** Ends the session here and at Zendesk. main.tsx sees it end, forgets what was read, and leaves. */
export function SignOut() {
  const [isPending, start] = useTransition();
  return (
    <IconButton
      label="Sign out"
      isPending={isPending}
      onClick={() =>
        start(async () => {
          await signOut();
        })
      }
    >
      {!isPending && <Icon name="signOut" />}
    </IconButton>
  );
}
