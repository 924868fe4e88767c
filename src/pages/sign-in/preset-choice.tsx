import { type Preset, type PresetId, presets } from "../../scopes/presets.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { type Choice, isPresetAsItIs } from "./choice.ts";
import "./preset-choice.css";

interface PresetChoiceProps {
  choice: Choice;
  onChoose: (choice: { job: Preset | undefined; scopes: readonly string[] }) => void;
}

/** The jobs to choose from. A choice changed by hand shows as one more, until a preset is taken. */
export function PresetChoice({ choice, onChoose }: PresetChoiceProps) {
  const isAsItIs = isPresetAsItIs(choice);
  const options: { value: PresetId | "custom"; label: string; description: string }[] = presets.map(
    ({ id, name, description }) => ({ value: id, label: name, description }),
  );
  if (!isAsItIs) {
    const count = choice.scopes.length;
    const from = choice.job ? `, starting from “${choice.job.name}”` : "";
    options.push({
      value: "custom",
      label: "Chosen by hand",
      description: `${count} ${count === 1 ? "scope" : "scopes"}${from}.`,
    });
  }
  return (
    <div className="preset-choice">
      <RadioGroup
        label="Preset"
        options={options}
        value={isAsItIs && choice.job ? choice.job.id : "custom"}
        onChange={(id) => {
          const job = presets.find((preset) => preset.id === id);
          if (job) onChoose({ job, scopes: job.scopes });
        }}
      />
    </div>
  );
}
