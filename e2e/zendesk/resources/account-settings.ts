import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { maxUploadBytes } from "../http/body.ts";

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/account_settings/ */
export const accountSettingsHandlers = { "GET /api/v2/account/settings": showSettings };

/** What this server is like, and of the rest what says least. */
function showSettings(call: Call): Answer {
  const { brands, ticket_forms } = call.account.tables;
  const locales = new Set(call.account.tables.users.values().map(({ locale_id }) => locale_id));
  return answerJson({
    settings: {
      active_features: {
        allow_ccs: true,
        business_hours: false,
        chat: false,
        csat_reason_code: true,
        customer_satisfaction: true,
        dynamic_contents: true,
        explore: false,
        light_agents: true,
        markdown: false,
        on_hold_status: true,
        organization_access_enabled: true,
        rich_content_in_emails: true,
        sandbox: false,
        suspended_ticket_notification: false,
        ticket_forms: ticket_forms.size > 1,
        ticket_tagging: true,
        user_org_fields: true,
        user_tagging: true,
        voice: false,
      },
      agents: { agent_workspace: true, focus_mode: false, idle_timeout_enabled: false },
      api: {
        accepted_api_agreement: true,
        api_password_access: String(call.account.behaviour.passwords),
        api_token_access: "true",
      },
      apps: { use: false, create_private: false, create_public: false },
      branding: {
        header_color: "78A300",
        page_background_color: "333333",
        tab_background_color: "7FA239",
        text_color: "FFFFFF",
        header_logo_url: null,
        favicon_url: null,
      },
      brands: {
        default_brand_id: brands.find((brand) => brand.default)?.id ?? null,
        require_brand_on_new_tickets: false,
      },
      groups: { check_group_name_uniqueness: true },
      limits: { attachment_size: maxUploadBytes },
      localization: { locale_ids: [...locales].sort((a, b) => a - b) },
      lotus: { prefer_lotus: true, reporting: true },
      rule: { macro_most_used: true, macro_order: "alphabetical" },
      side_conversations: {
        email_channel: false,
        msteams_channel: false,
        slack_channel: false,
        tickets_channel: false,
      },
      ticket_form: { ticket_forms_instructions: "Please choose your issue below" },
      tickets: {
        accepted_new_collaboration_tos: true,
        agent_ticket_deletion: false,
        agent_collision: true,
        allow_group_reset: true,
        assign_tickets_upon_solve: true,
        collaboration: true,
        comments_public_by_default: true,
        emoji_autocompletion: true,
        follower_and_email_cc_collaborations: true,
        has_color_text: true,
        is_first_comment_private_enabled: true,
        list_newest_comments_first: true,
        maximum_personal_views_to_list: 8,
        private_attachments: false,
        rich_text_comments: true,
        status_hold: true,
        tagging: true,
      },
      user: {
        agent_created_welcome_emails: false,
        end_user_phone_number_validation: false,
        tagging: true,
      },
      voice: { enabled: false, maintenance: false, logging: false },
    },
  });
}
