import type { Call } from "../calls/call.ts";
import { viewColumn } from "../records/view-columns.ts";
import { withUrl } from "./urls.ts";
import type { View } from "../records/kinds/view.ts";

/** A view with its columns spelled out. */
export function viewJson(call: Call, view: View) {
  const { group_by, group_order, sort_by, sort_order, columns } = view.execution;
  const spelled = columns.map(viewColumn);
  return {
    ...withUrl(call.origin, "views", view),
    execution: {
      group_by,
      group_order,
      sort_by,
      sort_order,
      group: group_by === null ? null : { ...viewColumn(group_by), order: group_order },
      sort: sort_by === null ? null : { ...viewColumn(sort_by), order: sort_order },
      columns: spelled,
      fields: spelled,
      custom_fields: [],
    },
  };
}
