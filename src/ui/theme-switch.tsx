import { useSyncExternalStore } from "react";
import { Icon } from "./icon.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { type Theme, themeChoice } from "./theme.ts";

const names: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };
const icons = { system: "system", light: "sun", dark: "moon" } as const;

export function ThemeSwitch() {
  const theme = useSyncExternalStore(themeChoice.subscribe, themeChoice.read);
  const options = (["system", "light", "dark"] as const).map((value) => ({
    value,
    label: (
      <>
        <Icon name={icons[value]} />
        <span className="visually-hidden">{names[value]}</span>
      </>
    ),
  }));
  return (
    <RadioGroup
      label="Theme"
      isLabelHidden
      look="segments"
      options={options}
      value={theme}
      onChange={themeChoice.choose}
    />
  );
}
