import type { EndpointName } from "../calls/endpoints.ts";
import type { Handler } from "../calls/call.ts";
import { accountSettingsHandlers } from "./account-settings.ts";
import { applyMacroHandlers } from "./apply-macro.ts";
import { auditLogHandlers } from "./audit-logs.ts";
import { commentRedactionHandlers } from "./comment-redactions.ts";
import { createOrUpdateUserHandlers } from "./create-or-update-user.ts";
import { deletedUserHandlers } from "./deleted-users.ts";
import { deletedTicketHandlers } from "./deleted-tickets.ts";
import { dynamicContentHandlers } from "./dynamic-content.ts";
import { findUserHandlers } from "./find-users.ts";
import { groupMembershipHandlers } from "./group-memberships.ts";
import { groupHandlers } from "./groups.ts";
import { helpCenterHandlers } from "./help-center.ts";
import { incrementalPeopleHandlers } from "./incremental-people.ts";
import { incrementalHandlers } from "./incremental.ts";
import { jobStatusHandlers } from "./job-statuses.ts";
import { localeHandlers } from "./locales.ts";
import { macroAttachmentHandlers } from "./macro-attachments.ts";
import { macroDefinitionHandlers } from "./macro-definitions.ts";
import { macroHandlers } from "./macros.ts";
import { meHandlers } from "./me.ts";
import { organizationMembershipHandlers } from "./organization-memberships.ts";
import { organizationHandlers } from "./organizations.ts";
import { oauthClientHandlers } from "./oauth-clients.ts";
import { oauthTokenHandlers } from "./oauth-tokens.ts";
import { personFieldHandlers } from "./person-fields.ts";
import { requestCommentHandlers } from "./request-comments.ts";
import { requestWriteHandlers } from "./requests-write.ts";
import { requestHandlers } from "./requests.ts";
import { satisfactionRatingHandlers } from "./satisfaction-ratings.ts";
import { recordTagHandlers } from "./record-tags.ts";
import { searchExportHandlers } from "./search-export.ts";
import { searchHandlers } from "./search.ts";
import { settingsHandlers } from "./settings.ts";
import { sideConversationHandlers } from "./side-conversations.ts";
import { slaPolicyHandlers } from "./sla-policies.ts";
import { suspendedTicketHandlers } from "./suspended-tickets.ts";
import { tagHandlers } from "./tags.ts";
import { ticketAuditHandlers } from "./ticket-audits.ts";
import { ticketBulkHandlers } from "./tickets-bulk.ts";
import { ticketCommentHandlers } from "./ticket-comments.ts";
import { ticketFieldOptionHandlers } from "./ticket-field-options.ts";
import { ticketFieldHandlers } from "./ticket-fields.ts";
import { ticketListHandlers } from "./ticket-lists.ts";
import { ticketMetricHandlers } from "./ticket-metrics.ts";
import { ticketPeopleHandlers } from "./ticket-people-lists.ts";
import { ticketWriteHandlers } from "./tickets-write.ts";
import { ticketSkipHandlers } from "./ticket-skips.ts";
import { ticketHandlers } from "./tickets.ts";
import { triggerHandlers } from "./triggers.ts";
import { uploadHandlers } from "./uploads.ts";
import { userIdentityHandlers } from "./user-identities.ts";
import { userHandlers } from "./users.ts";
import { webhookHandlers } from "./webhooks.ts";
import { viewExecutionHandlers } from "./view-execution.ts";
import { findViewHandlers } from "./find-views.ts";
import { viewHandlers } from "./views.ts";

/** Which function answers which endpoint; the compiler refuses a gap or an unknown name. */
export const handlers = {
  ...ticketHandlers,
  ...ticketListHandlers,
  ...ticketWriteHandlers,
  ...ticketBulkHandlers,
  ...ticketCommentHandlers,
  ...commentRedactionHandlers,
  ...ticketSkipHandlers,
  ...ticketAuditHandlers,
  ...ticketMetricHandlers,
  ...meHandlers,
  ...userHandlers,
  ...userIdentityHandlers,
  ...findUserHandlers,
  ...organizationHandlers,
  ...groupHandlers,
  ...groupMembershipHandlers,
  ...jobStatusHandlers,
  ...requestHandlers,
  ...requestWriteHandlers,
  ...requestCommentHandlers,
  ...uploadHandlers,
  ...satisfactionRatingHandlers,
  ...suspendedTicketHandlers,
  ...deletedTicketHandlers,
  ...incrementalHandlers,
  ...incrementalPeopleHandlers,
  ...recordTagHandlers,
  ...createOrUpdateUserHandlers,
  ...organizationMembershipHandlers,
  ...ticketPeopleHandlers,
  ...triggerHandlers,
  ...webhookHandlers,
  ...auditLogHandlers,
  ...helpCenterHandlers,
  ...searchHandlers,
  ...searchExportHandlers,
  ...tagHandlers,
  ...viewHandlers,
  ...findViewHandlers,
  ...viewExecutionHandlers,
  ...macroHandlers,
  ...macroDefinitionHandlers,
  ...macroAttachmentHandlers,
  ...applyMacroHandlers,
  ...ticketFieldHandlers,
  ...ticketFieldOptionHandlers,
  ...sideConversationHandlers,
  ...deletedUserHandlers,
  ...settingsHandlers,
  ...accountSettingsHandlers,
  ...localeHandlers,
  ...dynamicContentHandlers,
  ...personFieldHandlers,
  ...slaPolicyHandlers,
  ...oauthTokenHandlers,
  ...oauthClientHandlers,
} satisfies Record<EndpointName, Handler>;
