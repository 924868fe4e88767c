import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { CustomerFailure } from "../../failures/screen/customer-failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { plainText } from "../../lib/plain-text.ts";
import { pathTo } from "../../places.ts";
import { subjectOf } from "../../tickets/ticket-text.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { AttachedFiles, AttachFiles } from "../../tickets/uploads/attach-files.tsx";
import { useFileDrop } from "../../tickets/uploads/use-file-drop.ts";
import { useUploads } from "../../tickets/uploads/use-uploads.ts";
import { useDraft } from "../../tickets/use-draft.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { newRequest } from "../../zendesk/new-request.ts";
import { type AskedForms, requestFormsQuery } from "../../zendesk/request-forms.ts";
import { requestQuery } from "../../zendesk/requests.ts";
import { askedFields, complaintAbout, filledIn } from "./asked-fields.ts";
import { FieldInput } from "./field-input.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useEntered } from "./use-entered.ts";

const nothing = { body: "", isPublic: true };
const noForms: AskedForms = { forms: [], fields: [] };

/** The account's form: its kind, the subject, the words, its own fields, and files. */
export function NewRequestForm({ followUpOf }: { followUpOf: number | undefined }) {
  const navigate = useNavigate();
  const { data: followed } = useQuery({ ...requestQuery(followUpOf ?? 0), enabled: false });
  const { data: asks = noForms } = useQuery({ ...requestFormsQuery, enabled: false });
  const place = followUpOf === undefined ? "new-request" : `follow-up/${followUpOf}`;
  const again = followed ? subjectOf(followed.request) : "";
  const subject = useDraft(`${place}/subject`, { ...nothing, body: again });
  const body = useDraft(`${place}/body`, nothing);
  const rest = useEntered(`${place}/fields`);
  const uploads = useUploads(place);
  const { "data-dropping": isDropping, ...dropping } = useFileDrop(uploads.add);
  const [isChecked, setChecked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const element = useRef<HTMLFormElement>(null);

  const { forms } = asks;
  const form =
    forms.find(({ id }) => id === rest.formId) ?? forms.find((one) => one.default) ?? forms[0];
  const asked = askedFields(asks, form, rest.values);
  const complaints = new Map(
    asked.map((one) => [one.field.id, complaintAbout(one, rest.values[one.field.id])]),
  );
  const missing = {
    subject: subject.draft.body.trim() === "" ? "Say in a few words what it is about." : undefined,
    body: body.draft.body.trim() === "" ? "Say what we can do for you." : tooLong(body.draft.body),
  };
  const shown = (complaint: string | undefined) => (isChecked ? complaint : undefined);

  const file = useWrite(newRequest, {
    place: "new-request",
    again: () => void submit(),
    onDone: async ({ id }, sent) => {
      subject.clear({ body: sent.subject });
      body.clear({ body: sent.body });
      rest.clear();
      uploads.clear(sent.files ?? []);
      const to = id === null ? pathTo("requests") : pathTo("request", { id });
      await navigate(to, { replace: true, state: { isJustFiled: true } });
    },
  });

  async function submit() {
    if (file.isPending || isWaiting) return;
    setChecked(true);
    if (missing.subject ?? missing.body ?? [...complaints.values()].find(Boolean)) {
      // Once the complaints stand there.
      requestAnimationFrame(() => {
        element.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
      });
      return;
    }
    setWaiting(true);
    const files = await uploads.ready();
    setWaiting(false);
    if (!files) return;
    file.send({
      subject: subject.draft.body.trim(),
      body: body.draft.body,
      followUpOf,
      formId: form?.id,
      fields: filledIn(asked, rest.values),
      files,
    });
  }

  return (
    <form
      ref={element}
      className="new-request-form"
      aria-label="New request"
      noValidate
      data-dropping={isDropping}
      {...dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {followUpOf !== undefined && (
        <p className="muted">
          You ask about your request <span className="numeric">#{followUpOf}</span> again. What was
          said there comes along.
        </p>
      )}
      {forms.length > 1 && (
        <Select
          label="What is it about?"
          options={forms.map(({ id, display_name, name }) => ({
            value: String(id),
            label: plainText(display_name ?? name ?? `Form ${id}`),
          }))}
          value={String(form?.id)}
          onChange={(id) => rest.change({ formId: Number(id) })}
        />
      )}
      <TextField
        label="Subject"
        dir="auto"
        autoComplete="off"
        required
        value={subject.draft.body}
        error={shown(missing.subject)}
        onChange={(event) => subject.change({ ...nothing, body: event.target.value })}
      />
      <Suggestions subject={subject.draft.body} />
      <TextArea
        label="How can we help?"
        rows={6}
        required
        value={body.draft.body}
        error={shown(missing.body) ?? tooLong(body.draft.body)}
        onChange={(event) => body.change({ ...nothing, body: event.target.value })}
      />
      {asked.map((one) => (
        <FieldInput
          key={one.field.id}
          {...one}
          value={rest.values[one.field.id]}
          error={shown(complaints.get(one.field.id))}
          onChange={(value) => rest.change({ values: { ...rest.values, [one.field.id]: value } })}
        />
      ))}
      <p className="muted new-request-kept">
        {subject.isRestored || body.isRestored
          ? "Your draft, as you left it."
          : body.isKept && "What you typed is kept in this browser."}
      </p>
      <AttachedFiles uploads={uploads} />
      <div className="new-request-foot">
        <AttachFiles uploads={uploads} />
        <Button type="submit" variant="primary" isPending={file.isPending || isWaiting}>
          Send request
        </Button>
      </div>
      {file.failure && <CustomerFailure {...file.failure} what="your request" />}
    </form>
  );
}
