import { useState } from "react";
import { CustomerFailure } from "../../failures/screen/customer-failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { nameOf } from "../../tickets/ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import { Plain } from "../../ui/plain.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { requestCopy } from "../../zendesk/request-copies.ts";
import type { Request } from "../../zendesk/requests.ts";
import type { People } from "../../zendesk/users.ts";

interface CopiesProps {
  request: Request & { id: number };
  people: People;
}

/** Who else gets what is written here, and one more. Zendesk lets nobody be taken away by who asked. */
export function Copies({ request, people }: CopiesProps) {
  const [email, setEmail] = useState("");
  const [isChecked, setChecked] = useState(false);
  const send = useWrite(requestCopy, {
    again: submit,
    onDone() {
      setEmail("");
      setChecked(false);
    },
  });
  const address = email.trim();
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
  const names = request.copied_ids.map((id) => nameOf(people, id) ?? "");

  function submit() {
    if (send.isPending) return;
    setChecked(true);
    if (!isAddress) return;
    send.send({ request: { id: request.id, copiedIds: request.copied_ids }, email: address });
  }

  return (
    <details className="request-copies">
      <summary>
        {names.length === 0 ? "Nobody else gets copies" : `Copies go to ${names.length}`}
      </summary>
      {names.length > 0 && (
        <ul aria-label="Copies go to">
          {request.copied_ids.map((id, index) => (
            <li key={id}>
              <Plain>{names[index] ?? ""}</Plain>
            </li>
          ))}
        </ul>
      )}
      {request.status !== "closed" && (
        <form
          className="request-copy"
          aria-label="Copies"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            label="Add somebody by e-mail address"
            type="email"
            inputMode="email"
            autoComplete="off"
            value={email}
            error={isChecked && !isAddress ? "This is no e-mail address." : undefined}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Button type="submit" isPending={send.isPending}>
            Add
          </Button>
        </form>
      )}
      <p className="muted">They see all that is written here. To take somebody away, ask us.</p>
      {send.failure && <CustomerFailure {...send.failure} what="the address" />}
      <output className="visually-hidden">{send.isDone && "Added."}</output>
    </details>
  );
}
