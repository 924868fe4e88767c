import { expect, test } from "vitest";
import { columnOfView, columnsOfView, readColumns, writeColumns } from "./chosen-columns.ts";

test("columns come back from an address as they were chosen", () => {
  const text = "status,subject:wide,field-4711:narrow,id";
  expect(readColumns(text)).toEqual([
    { id: "status", width: "usual" },
    { id: "subject", width: "wide" },
    { id: "field-4711", width: "narrow" },
    { id: "id", width: "usual" },
  ]);
  expect(writeColumns(readColumns(text))).toBe(text);
});

test("what is no column, or is named twice, is left out of an address", () => {
  expect(readColumns("id,id, ,<script>,Status,field-,field-1x,id:huge,priority:wide")).toEqual([
    { id: "id", width: "usual" },
    { id: "priority", width: "wide" },
  ]);
  expect(readColumns("")).toEqual([]);
  const many = Array.from({ length: 500 }, (_, index) => `field-${index}`).join(",");
  expect(readColumns(many)).toHaveLength(40);
});

test("a view’s columns are ours by the names Zendesk gives them", () => {
  expect(columnOfView("nice_id")).toBe("id");
  expect(columnOfView("360001")).toBe("field-360001");
  expect(columnOfView("constructor")).toBe("constructor");
  const column = (id: string) => ({ id, title: id, sortable: true });
  const view = {
    id: 1,
    title: "Mine",
    description: null,
    position: 1,
    restriction: null,
    execution: {
      group_by: null,
      group_order: null,
      sort_by: null,
      sort_order: null,
      columns: ["subject", "updated", "360001"].map(column),
    },
  };
  expect(columnsOfView(view).map(({ id }) => id)).toEqual([
    "status",
    "subject",
    "updated_at",
    "field-360001",
  ]);
  expect(columnsOfView({ ...view, execution: { ...view.execution, columns: [] } })).toEqual([]);
});
