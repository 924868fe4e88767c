import { TextField } from "../../ui/text-field.tsx";
import {
  accessTokenLifetime,
  refreshTokenLifetime,
  type Lifetime as Range,
} from "../../reference/lifetimes.ts";
import { describeSeconds, parseLifetime, type TypedLifetimes } from "./lifetime.ts";
import "./lifetime-fields.css";

interface LifetimeFieldsProps {
  typed: TypedLifetimes;
  onChange: (typed: TypedLifetimes) => void;
}

/** How long the tokens live, for those who want to say. */
export function LifetimeFields({ typed, onChange }: LifetimeFieldsProps) {
  return (
    <fieldset className="lifetime-fields">
      <legend>How long the tokens live</legend>
      <Lifetime
        label="Access token, seconds"
        range={accessTokenLifetime}
        value={typed.accessToken}
        onChange={(accessToken) => onChange({ ...typed, accessToken })}
      />
      <Lifetime
        label="Refresh token, seconds"
        range={refreshTokenLifetime}
        value={typed.refreshToken}
        onChange={(refreshToken) => onChange({ ...typed, refreshToken })}
      />
    </fieldset>
  );
}

interface LifetimeProps {
  label: string;
  range: Range;
  value: string;
  onChange: (value: string) => void;
}

function Lifetime({ label, range, value, onChange }: LifetimeProps) {
  const parsed = parseLifetime(value, range);
  const seconds = (parsed.ok ? parsed.seconds : undefined) ?? range.usual;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      placeholder={String(range.usual)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      suffix={parsed.ok ? describeSeconds(seconds) : ""}
      error={parsed.ok ? undefined : parsed.reason}
    />
  );
}
