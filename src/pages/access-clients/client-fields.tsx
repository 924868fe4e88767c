import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { identifierFor, type ClientComplaints, type ClientDraft } from "./client-draft.ts";

interface ClientFieldsProps {
  draft: ClientDraft;
  complaints: ClientComplaints;
  /** The identifier as it is at Zendesk, when there is one. */
  identifierBefore: string | undefined;
  onChange: (draft: ClientDraft) => void;
}

const kinds = [
  {
    value: "public",
    label: "Public",
    description:
      "Runs where people can read its code: browsers, phones, desktops. Signs in with PKCE.",
  },
  {
    value: "confidential",
    label: "Confidential",
    description: "Runs on a server that can keep a secret.",
  },
] as const;

/** The fields of a client, judged by Zendesk's rules as one types. */
export function ClientFields(props: ClientFieldsProps) {
  const { draft, complaints, identifierBefore, onChange } = props;
  const change = (part: Partial<ClientDraft>) => onChange({ ...draft, ...part });
  const field = (name: keyof ClientDraft) => ({ value: draft[name], error: complaints[name] });
  const renames = identifierBefore !== undefined && draft.identifier !== identifierBefore;
  return (
    <>
      <TextField
        {...field("name")}
        label="Name"
        description="People read it on the page where they allow the app."
        onChange={({ target }) => {
          const follows = draft.identifier === identifierFor(draft.name);
          const isNew = identifierBefore === undefined;
          const identifier = follows && isNew ? identifierFor(target.value) : draft.identifier;
          change({ name: target.value, identifier });
        }}
      />
      <TextField
        {...field("identifier")}
        label="Identifier"
        description={
          renames
            ? `Apps that sign in as ${identifierBefore} stop working until they know the new one.`
            : "The client_id of the authorization URL."
        }
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => change({ identifier: target.value })}
      />
      <RadioGroup
        label="Kind"
        options={kinds}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextArea
        {...field("redirectUrls")}
        label="Redirect URLs, one per line"
        rows={3}
        spellCheck={false}
        placeholder="https://app.example.com/callback"
        onChange={({ target }) => change({ redirectUrls: target.value })}
      />
      <TextField
        {...field("allowedScopes")}
        label="Allowed scopes"
        description="The most the app may ask for, such as tickets:read users:read. Empty: anything."
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => change({ allowedScopes: target.value })}
      />
      <TextField
        {...field("company")}
        label="Company (optional)"
        onChange={({ target }) => change({ company: target.value })}
      />
      <TextField
        {...field("description")}
        label="Description (optional)"
        onChange={({ target }) => change({ description: target.value })}
      />
    </>
  );
}
