import { people } from "../records/people.ts";
import { brandId, customStatusIds, ticketFieldIds, ticketFormIds } from "./fields.ts";
import { groupIds } from "./groups.ts";

interface Action {
  field: string;
  value: string;
}

/** The macros as the API gives them. */
export function seedMacros(createdAt: string): object[] {
  const macros = [
    macro("Ask for the serial number", [
      { field: "status", value: "pending" },
      {
        field: "comment_value",
        value:
          "Hi {{ticket.requester.first_name}},\n\ncould you send me the serial number? It is on the underside of the machine and begins with two letters. A photo is fine too.\n\n{{current_user.first_name}}",
      },
    ]),
    macro("Customer not responding", [
      { field: "status", value: "solved" },
      {
        field: "comment_value",
        value:
          "Hi {{ticket.requester.first_name}},\n\nI have not heard from you since my last message, so I am closing this for now. Simply reply and it opens again.",
      },
      { field: "current_tags", value: "no_answer" },
    ]),
    macro("Take it", [
      { field: "assignee_id", value: "current_user" },
      { field: "status", value: "open" },
    ]),
    macro("Repairs::Send to the workshop", [
      { field: "group_id", value: String(groupIds["Repairs & Warranty"]) },
      { field: "custom_status_id", value: String(customStatusIds.inWorkshop) },
      { field: "comment_mode_is_public", value: "false" },
      {
        field: "comment_value",
        value: "For the workshop: fault, serial number and what has been tried are above.",
      },
    ]),
    macro("Repairs::Waiting for a part", [
      { field: "custom_status_id", value: String(customStatusIds.waitingForParts) },
      { field: "current_tags", value: "spare_part" },
    ]),
    macro("Orders::Parcel is lost", [
      { field: "priority", value: "high" },
      { field: "status", value: "pending" },
      {
        field: "comment_value_html",
        value:
          "<p>Hi {{ticket.requester.first_name}},</p><p>the carrier cannot find your parcel, so <strong>a new one leaves today</strong>. If the first one turns up after all, simply refuse it.</p>",
      },
    ]),
    macro("Known outage", [
      { field: "type", value: "incident" },
      { field: "current_tags", value: "outage" },
      {
        field: "comment_value",
        value: "It is us, not you: we are working on it, and nothing of yours is lost.",
      },
    ]),
    macro("Downgrade and thank", [
      { field: "priority", value: "low" },
      {
        field: "comment_value",
        value:
          "Thank you for the idea, I have passed it on to the people who make the {{ticket.tags}}.",
      },
    ]),
    {
      ...macro("Apology for the strike (old)", [{ field: "status", value: "pending" }]),
      active: false,
    },
    {
      ...macro("Business::Contract is signed", [
        { field: `custom_fields_${ticketFieldIds.underWarranty}`, value: "true" },
        { field: `custom_fields_${ticketFieldIds.delivered}`, value: "with_grinder" },
        { field: "ticket_form_id", value: String(ticketFormIds.business) },
        { field: "brand_id", value: String(brandId) },
        { field: "type", value: "task" },
        { field: "set_tags", value: "service_contract signed" },
      ]),
      restriction: { type: "Group", id: groupIds.Business, ids: [groupIds.Business] },
    },
    {
      ...macro("Ada: hand over and forget", [
        { field: "assignee_id", value: "" },
        { field: "group_id", value: "current_groups" },
        { field: "remove_tags", value: "vip" },
        { field: "subject", value: "Handed over: {{ticket.title}}" },
        { field: "comment_mode_is_public", value: "true" },
        { field: "comment_value", value: "{{dc.opening_hours}}" },
      ]),
      restriction: { type: "User", id: people.ada.id },
    },
  ];
  return macros.map((one, position) => ({
    id: 3001 + position,
    position,
    created_at: createdAt,
    ...one,
  }));
}

function macro(title: string, actions: Action[]) {
  return { title, actions };
}
