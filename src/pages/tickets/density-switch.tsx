import { useSyncExternalStore } from "react";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { densityChoice } from "./density.ts";

const options = (["compact", "regular", "roomy"] as const).map((value, index) => ({
  value,
  label: (
    <>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={
            ["M2 3h12M2 6.3h12M2 9.6h12M2 13h12", "M2 3.5h12M2 8h12M2 12.5h12", "M2 4h12M2 12h12"][
              index
            ]
          }
        />
      </svg>
      <span className="visually-hidden">{value}</span>
    </>
  ),
}));

export function DensitySwitch() {
  const density = useSyncExternalStore(densityChoice.subscribe, densityChoice.read);
  return (
    <div className="tickets-density">
      <RadioGroup
        label="Row height"
        isLabelHidden
        look="segments"
        options={options}
        value={density}
        onChange={densityChoice.choose}
      />
    </div>
  );
}
