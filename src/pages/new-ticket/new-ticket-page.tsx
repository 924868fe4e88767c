import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { Link, type LoaderFunctionArgs, useLocation, useNavigate } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { titleOf } from "../../places.ts";
import { lightAgent } from "../../reference/roles.ts";
import { listOf, ticketUrlOf, urlOf } from "../../tickets/list-url.ts";
import { PeopleField } from "../../tickets/people/people-field.tsx";
import { AssignmentRows } from "../../tickets/properties/assignment-rows.tsx";
import { FieldRow } from "../../tickets/properties/field-row.tsx";
import { OwnRows } from "../../tickets/properties/own-rows.tsx";
import { TagsRow } from "../../tickets/properties/tags-row.tsx";
import { useTicketFields } from "../../tickets/properties/use-ticket-fields.ts";
import { addChange } from "../../tickets/ticket-changes.ts";
import { displayName, nameOf, subjectOf } from "../../tickets/ticket-text.ts";
import { AttachedFiles, AttachFiles } from "../../tickets/uploads/attach-files.tsx";
import { useFileDrop } from "../../tickets/uploads/use-file-drop.ts";
import { useUploads } from "../../tickets/uploads/use-uploads.ts";
import { type Draft, useDraft } from "../../tickets/use-draft.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { LacksFormatting } from "../../tickets/writing/lacks-formatting.tsx";
import { personPlaceholders } from "../../tickets/writing/placeholders.ts";
import { useWording } from "../../tickets/writing/use-wording.ts";
import { WordsField } from "../../tickets/writing/words-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { blankTicket, type ChosenPerson, newTicket } from "../../zendesk/new-ticket.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import type { TicketProperties } from "../../zendesk/ticket-properties.ts";
import { type Ticket, ticketQuery } from "../../zendesk/tickets.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import "../../tickets/properties/properties.css";
import { useChosenPeople } from "./use-chosen-people.ts";
import "./new-ticket-page.css";

/** Who writes, for a draft is found again by the person, and what a follow-up follows. Neither is needed to write. */
export async function loader({ request }: LoaderFunctionArgs) {
  const followed = followedIn(new URL(request.url).searchParams);
  await Promise.allSettled([
    queryClient.ensureQueryData(meQuery),
    followed !== undefined && queryClient.ensureQueryData(ticketQuery(followed)),
  ]);
  return null;
}

function followedIn(query: URLSearchParams): number | undefined {
  const id = Number(query.get("followUp"));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export function Component() {
  const refused = useMissingPermission("POST /tickets");
  const parameters = new URLSearchParams(useLocation().search);
  const list = listOf(parameters);
  const followUpOf = followedIn(parameters);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useCommands({ back: () => void navigate(urlOf(list)) });
  return (
    <section className="new-ticket" aria-label="New ticket">
      <title>{titleOf("newTicket")}</title>
      <nav aria-label="Back">
        <Link className="new-ticket-back" to={urlOf(list)}>
          <Icon name="chevronLeft" />
          Tickets
        </Link>
      </nav>
      <h1 className="new-ticket-title" ref={heading} tabIndex={-1}>
        {followUpOf === undefined ? "New ticket" : `Follow-up of #${followUpOf}`}
      </h1>
      {refused ? (
        <MissingPermission what="Writing tickets" explanation={refused} />
      ) : (
        <NewTicketForm key={followUpOf} followUpOf={followUpOf} />
      )}
    </section>
  );
}

const nothing: Draft = { body: "", isPublic: true };
const visibilities = [
  { value: "public", label: "Public reply" },
  { value: "note", label: "Internal note" },
] as const;

function NewTicketForm({ followUpOf }: { followUpOf: number | undefined }) {
  const { data: followed } = useQuery({ ...ticketQuery(followUpOf ?? 0), enabled: false });
  const place = followUpOf === undefined ? "new-ticket" : `new-ticket/after/${followUpOf}`;
  const navigate = useNavigate();
  const list = listOf(new URLSearchParams(useLocation().search));
  const { data: me } = useQuery(meQuery);
  const mayReply = me?.role_type !== lightAgent;
  const words = useDraft(place, { ...nothing, isPublic: mayReply });
  const subject = useDraft(`${place}/subject`, {
    ...nothing,
    body: followed ? subjectOf(followed.ticket) : "",
  });
  const [requester, setRequester, forgetRequester] = useChosenPeople(
    `${place}/requester`,
    askerOf(followed),
  );
  const [ccs, setCcs, forgetCcs] = useChosenPeople(`${place}/ccs`, []);
  const [name, setName] = useState("");
  const uploads = useUploads(place);
  const { "data-dropping": isDropping, ...dropping } = useFileDrop(uploads.add);
  const [isWaiting, setWaiting] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const fields = useTicketFields(blankTicket);
  const changes = words.draft.changes ?? {};
  const isPublic = words.draft.isPublic && mayReply;
  const change = (part: TicketProperties) =>
    words.change({ ...words.draft, changes: addChange(blankTicket, changes, part, fields.known) });
  const edit = { changes, change };
  const [forWhom] = requester;
  const { refusal, lacksFormatting, make } = useWording(words.draft.body, words.draft.isPlain);
  const missing = [
    ...(forWhom ? [] : ["whom it is for"]),
    ...(subject.draft.body.trim() === "" ? ["a subject"] : []),
    ...(words.draft.body.trim() === "" ? ["the first words"] : []),
  ];
  const write = useWrite(newTicket, {
    place: "new-ticket",
    again: () => void submit(),
    onDone: async ({ id }, sent) => {
      words.clear({ body: sent.comment.body, changes: sent.properties });
      subject.clear({ body: sent.subject });
      forgetRequester();
      forgetCcs();
      if (sent.comment.files) uploads.clear(sent.comment.files);
      await navigate(id === null ? urlOf(list) : ticketUrlOf(id, list), { replace: true });
    },
  });

  async function submit() {
    if (!forWhom || missing.length > 0 || refusal !== undefined) return;
    if (write.isPending || isWaiting) return;
    setWaiting(true);
    const files = await uploads.ready();
    setWaiting(false);
    // Which one is not there, and why, stands beside it.
    if (!files) return;
    const wording = await make(words.draft.body);
    if (wording === null) return;
    const { person } = forWhom;
    write.send({
      subject: subject.draft.body.trim(),
      comment: { ...wording, isPublic, ...(files.length > 0 && { files }) },
      requester: "email" in person && name.trim() !== "" ? { ...person, name } : person,
      ccs: ccs.map((one) => one.person),
      properties: changes,
      ...(followUpOf !== undefined && { followUpOf }),
    });
  }

  return (
    <form
      className="new-ticket-form"
      aria-label="New ticket"
      data-dropping={isDropping}
      {...dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PeopleField label="Requester" most={1} people={requester} onChange={setRequester} />
      {forWhom && "email" in forWhom.person && (
        <TextField
          label="Their name"
          description="Zendesk does not know this address yet and makes somebody new of it."
          value={name}
          dir="auto"
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <PeopleField
        label="CC"
        people={ccs}
        onChange={setCcs}
        description="They get every public reply by mail."
      />
      <TextField
        label="Subject"
        dir="auto"
        autoComplete="off"
        value={subject.draft.body}
        onChange={({ target }) => subject.change({ ...nothing, body: target.value })}
      />
      {mayReply && (
        <RadioGroup
          label="Kind of comment"
          isLabelHidden
          look="segments"
          options={visibilities}
          value={isPublic ? "public" : "note"}
          onChange={(kind) => words.change({ ...words.draft, isPublic: kind === "public" })}
        />
      )}
      <div className={isPublic ? undefined : "new-ticket-note"}>
        <WordsField
          label={
            isPublic ? "First words, sent to the requester" : "First words, for your team only"
          }
          ref={box}
          rows={8}
          words={words.draft.body}
          onChange={(body) => words.change({ ...words.draft, body })}
          isPlain={words.draft.isPlain === true}
          onPlainChange={(isPlain) => words.change({ ...words.draft, isPlain })}
          isPublic={isPublic}
          placeholders={{
            "ticket.title": subject.draft.body,
            ...personPlaceholders("ticket.requester", forWhom?.label ?? ""),
            ...personPlaceholders("current_user", me ? displayName(me) : ""),
          }}
          error={refusal}
          note={
            words.isRestored
              ? "Your draft, as you left it."
              : words.isKept && "Draft kept in this browser."
          }
        />
      </div>
      <AttachedFiles uploads={uploads} />
      <div className="new-ticket-tools">
        <AttachFiles uploads={uploads} />
      </div>
      <fieldset className="properties new-ticket-properties">
        <legend>Properties</legend>
        <div className="properties-list">
          <OwnRows ticket={blankTicket} edit={edit} />
          <AssignmentRows
            ticket={blankTicket}
            users={[]}
            groups={[]}
            edit={edit}
            take={{ to: (assignee_id) => change({ assignee_id }), isPending: false }}
          />
          {fields.custom.map((field) => {
            const { id } = field;
            if (id === null) return null;
            const value = changes.custom_fields?.find((one) => one.id === id)?.value ?? null;
            return (
              <FieldRow
                key={id}
                field={field}
                saved={null}
                value={value}
                onChange={(next) => change({ custom_fields: [{ id, value: next }] })}
              />
            );
          })}
          <TagsRow ticket={blankTicket} edit={edit} />
        </div>
      </fieldset>
      {lacksFormatting && (
        <LacksFormatting
          onPlain={() => {
            words.change({ ...words.draft, isPlain: true });
            box.current?.focus();
          }}
        />
      )}
      {write.failure && <Failure {...write.failure} what="The ticket" />}
      <div className="new-ticket-foot">
        <output className="muted">
          {missing.length > 0 ? `Still missing: ${missing.join(", ")}.` : ""}
        </output>
        <Button
          type="submit"
          variant="primary"
          isPending={write.isPending || isWaiting}
          disabled={missing.length > 0}
        >
          Create ticket
        </Button>
      </div>
    </form>
  );
}

/** Whoever asked the first time asks again. */
function askerOf(followed: { ticket: Ticket; users: readonly User[] } | undefined): ChosenPerson[] {
  const id = followed?.ticket.requester_id ?? null;
  if (!followed || id === null) return [];
  return [{ label: nameOf(peopleOf([followed]), id) ?? "", person: { id } }];
}
