import { productNames } from "./products.ts";
import type { TicketStatus } from "../records/kinds/ticket.ts";

/** The brand of all tickets; the two others have none yet. */
export const brandId = 901;

/** The ticket forms. */
export const ticketFormIds = { question: 911, repair: 912, business: 913 } as const;

/** The custom ticket fields, which tickets have values for. */
export const ticketFieldIds = {
  product: 2101,
  orderNumber: 2102,
  underWarranty: 2103,
  purchaseDate: 2104,
  cupsPerDay: 2105,
  faultReport: 2106,
  agreedDiscount: 2107,
  contractNumber: 2108,
  delivered: 2109,
  installedBy: 2110,
} as const;

/** The status every category starts with, and two more of the workshop's own. */
export const customStatusIds: Record<TicketStatus, number> & {
  inWorkshop: number;
  waitingForParts: number;
} = {
  new: 921,
  open: 922,
  pending: 923,
  hold: 924,
  solved: 925,
  closed: 925,
  inWorkshop: 926,
  waitingForParts: 927,
};

/** The tag that the checkbox sets. */
export const warrantyTag = "under_warranty";

/** The tag that the tagger field sets for a product. */
export function productTag(product: string): string {
  return `product_${product.toLowerCase().replaceAll(" ", "_")}`;
}

const systemFields = [
  { id: 2001, type: "subject", title: "Subject", required: true, portal: true },
  { id: 2002, type: "description", title: "Description", required: true, portal: true },
  { id: 2003, type: "status", title: "Status", required: false, portal: false },
  { id: 2004, type: "tickettype", title: "Type", required: false, portal: false },
  { id: 2005, type: "priority", title: "Priority", required: false, portal: false },
  { id: 2006, type: "group", title: "Group", required: false, portal: false },
  { id: 2007, type: "assignee", title: "Assignee", required: true, portal: false },
  { id: 2008, type: "custom_status", title: "Ticket status", required: false, portal: false },
] as const;

const customFields = [
  { id: ticketFieldIds.product, type: "tagger", title: "Product", required: true, portal: true },
  {
    id: ticketFieldIds.orderNumber,
    type: "text",
    title: "Order number",
    required: false,
    portal: true,
  },
  {
    id: ticketFieldIds.underWarranty,
    type: "checkbox",
    title: "Under warranty",
    required: false,
    portal: false,
  },
  {
    id: ticketFieldIds.purchaseDate,
    type: "date",
    title: "Date of purchase",
    required: false,
    portal: true,
  },
  {
    id: ticketFieldIds.cupsPerDay,
    type: "integer",
    title: "Cups a day",
    required: false,
    portal: true,
  },
] as const;

/** What only businesses are asked. */
const businessFields = [
  { id: ticketFieldIds.faultReport, type: "textarea", title: "Report of the engineer" },
  { id: ticketFieldIds.agreedDiscount, type: "decimal", title: "Discount agreed, %" },
  {
    id: ticketFieldIds.contractNumber,
    type: "regexp",
    title: "Contract number",
    regexp_for_validation: String.raw`\AC-\d{5}\z`,
  },
  {
    id: ticketFieldIds.delivered,
    type: "multiselect",
    title: "Delivered with it",
    custom_field_options: [
      option(2251, "Grinder", "with_grinder"),
      option(2252, "Water filter", "with_filter"),
      option(2253, "Training::Morning", "with_training_am"),
      option(2254, "Training::Afternoon", "with_training_pm"),
    ],
  },
  {
    id: ticketFieldIds.installedBy,
    type: "lookup",
    title: "Installed by",
    relationship_target_type: "zen:organization",
  },
].map((field) => ({ ...field, required: false, portal: false }));

/** What a contract obliges to: a discount is nothing without its contract. */
const businessConditions = [
  {
    parent_field_id: ticketFieldIds.underWarranty,
    value: true,
    child_fields: [
      {
        id: ticketFieldIds.contractNumber,
        is_required: true,
        required_on_statuses: { type: "SOME_STATUSES", statuses: ["solved"] },
      },
      {
        id: ticketFieldIds.faultReport,
        is_required: false,
        required_on_statuses: { type: "NO_STATUSES" },
      },
    ],
  },
];

const systemOptions: Record<string, readonly { name: string; value: string }[]> = {
  status: [
    { name: "New", value: "new" },
    { name: "Open", value: "open" },
    { name: "Pending", value: "pending" },
    { name: "On-hold", value: "hold" },
    { name: "Solved", value: "solved" },
  ],
  tickettype: [
    { name: "Question", value: "question" },
    { name: "Incident", value: "incident" },
    { name: "Problem", value: "problem" },
    { name: "Task", value: "task" },
  ],
  priority: [
    { name: "Low", value: "low" },
    { name: "Normal", value: "normal" },
    { name: "High", value: "high" },
    { name: "Urgent", value: "urgent" },
  ],
};

/** The ticket fields as the API gives them. */
export function seedTicketFields(createdAt: string): object[] {
  const fields = [...systemFields, ...customFields, ...businessFields];
  return fields.map(({ id, type, title, required, portal, ...more }) => ({
    id,
    type,
    title,
    required,
    ...more,
    visible_in_portal: portal,
    editable_in_portal: portal,
    required_in_portal: required && portal,
    tag: type === "checkbox" ? warrantyTag : null,
    removable: id >= ticketFieldIds.product,
    created_at: createdAt,
    ...(systemOptions[type] && { system_field_options: systemOptions[type] }),
    ...(type === "tagger" && { custom_field_options: productNames.map(productOption) }),
  }));
}

function productOption(name: string, place: number) {
  return option(2201 + place, name, productTag(name));
}

function option(id: number, name: string, value: string) {
  return { id, name, raw_name: name, value, default: false };
}

/** The ticket forms as the API gives them. */
export function seedTicketForms(createdAt: string): object[] {
  const all = [...systemFields, ...customFields].map(({ id }) => id);
  return [
    {
      id: ticketFormIds.question,
      name: "Question",
      default: true,
      ticket_field_ids: all.filter((id) => id !== ticketFieldIds.purchaseDate),
      created_at: createdAt,
    },
    { id: ticketFormIds.repair, name: "Repair", ticket_field_ids: all, created_at: createdAt },
    {
      id: ticketFormIds.business,
      name: "Business",
      display_name: "For cafés and offices",
      end_user_visible: false,
      ticket_field_ids: [...all, ...businessFields.map(({ id }) => id)],
      agent_conditions: businessConditions,
      in_all_brands: false,
      restricted_brand_ids: [brandId],
      created_at: createdAt,
    },
  ];
}

const statuses: readonly {
  id: number;
  category: TicketStatus;
  agents: string;
  customers: string;
  usual: boolean;
}[] = [
  { id: customStatusIds.new, category: "new", agents: "New", customers: "Open", usual: true },
  { id: customStatusIds.open, category: "open", agents: "Open", customers: "Open", usual: true },
  {
    id: customStatusIds.pending,
    category: "pending",
    agents: "Pending",
    customers: "Awaiting your reply",
    usual: true,
  },
  { id: customStatusIds.hold, category: "hold", agents: "On-hold", customers: "Open", usual: true },
  {
    id: customStatusIds.solved,
    category: "solved",
    agents: "Solved",
    customers: "Solved",
    usual: true,
  },
  {
    id: customStatusIds.inWorkshop,
    category: "open",
    agents: "In the workshop",
    customers: "In our workshop",
    usual: false,
  },
  {
    id: customStatusIds.waitingForParts,
    category: "hold",
    agents: "Waiting for parts",
    customers: "Waiting for a part",
    usual: false,
  },
];

/** The custom statuses as the API gives them. */
export function seedCustomStatuses(createdAt: string): object[] {
  return statuses.map(({ id, category, agents, customers, usual }) => ({
    id,
    status_category: category,
    agent_label: agents,
    end_user_label: customers,
    default: usual,
    created_at: createdAt,
  }));
}

/** The brands as the API gives them; the address of the account is the server's to add. */
export function seedBrands(createdAt: string): object[] {
  return [
    {
      id: brandId,
      name: "Fernhollow Coffee Works",
      default: true,
      ticket_form_ids: Object.values(ticketFormIds),
      created_at: createdAt,
    },
    {
      id: 902,
      name: "Fernhollow Beans",
      subdomain: "fernhollow-beans",
      brand_url: "https://fernhollow-beans.example",
      ticket_form_ids: [ticketFormIds.question],
      created_at: createdAt,
    },
    {
      id: 903,
      name: "Mill Lane Outlet",
      subdomain: "mill-lane",
      brand_url: "https://mill-lane.example",
      active: false,
      has_help_center: false,
      help_center_state: "disabled",
      ticket_form_ids: [],
      created_at: createdAt,
    },
  ];
}
