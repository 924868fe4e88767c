import { useSearchParams } from "react-router";
import { RadioGroup } from "../../ui/radio-group.tsx";
import type { CommentOrder } from "../../zendesk/comments.ts";

const options = [
  { value: "oldest", label: "Oldest first" },
  { value: "newest", label: "Newest first" },
] as const;

export function OrderSwitch({ order }: { order: CommentOrder }) {
  const [, setParameters] = useSearchParams();
  return (
    <RadioGroup
      label="Order"
      isLabelHidden
      look="segments"
      options={options}
      value={order}
      onChange={(chosen) =>
        setParameters(chosen === "newest" ? { order: chosen } : {}, {
          replace: true,
          preventScrollReset: true,
          state: history.state?.usr,
        })
      }
    />
  );
}
