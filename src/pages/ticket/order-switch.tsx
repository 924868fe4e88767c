import { useLocation, useNavigation, useSearchParams } from "react-router";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { orderOf } from "./order.ts";

const options = [
  { value: "oldest", label: "Oldest first" },
  { value: "newest", label: "Newest first" },
] as const;

/** Which end of the conversation comes first. The choice shows at once, the comments when they are there. */
export function OrderSwitch() {
  const [parameters, setParameters] = useSearchParams();
  const { pathname } = useLocation();
  const { location: next } = useNavigation();
  const isUnderWay = next?.pathname === pathname;
  return (
    <RadioGroup
      label="Order"
      isLabelHidden
      look="segments"
      options={options}
      value={orderOf(isUnderWay ? new URLSearchParams(next.search) : parameters)}
      onChange={(chosen) =>
        setParameters(
          (before) => {
            const after = new URLSearchParams(before);
            if (chosen === "newest") after.set("order", chosen);
            else after.delete("order");
            return after;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    />
  );
}
