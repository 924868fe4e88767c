import type { OperationAreas } from "./operation.ts";

/** Records of one's own making: https://developer.zendesk.com/api-reference/custom-data/custom-objects/custom_objects/ */
export const customObjects = {
  "Custom objects": [
    "GET /api/v2/custom_objects",
    "POST /api/v2/custom_objects",
    "GET /api/v2/custom_objects/limits/object_limit",
    "GET /api/v2/custom_objects/:custom_object_key",
    "PATCH /api/v2/custom_objects/:custom_object_key",
    "DELETE /api/v2/custom_objects/:custom_object_key",
  ],
  "Custom object fields": [
    "GET /api/v2/custom_objects/:custom_object_key/fields",
    "POST /api/v2/custom_objects/:custom_object_key/fields",
    "PUT /api/v2/custom_objects/:custom_object_key/fields/reorder",
    "GET /api/v2/custom_objects/:custom_object_key/fields/:custom_object_field_key_or_id",
    "PATCH /api/v2/custom_objects/:custom_object_key/fields/:custom_object_field_key_or_id",
    "DELETE /api/v2/custom_objects/:custom_object_key/fields/:custom_object_field_key_or_id",
    "GET /api/v2/custom_objects/:custom_object_key/limits/field_limit",
  ],
  "Custom object records": [
    "GET /api/v2/custom_objects/limits/record_limit",
    "POST /api/v2/custom_objects/:custom_object_key/jobs",
    "GET /api/v2/custom_objects/:custom_object_key/records",
    "POST /api/v2/custom_objects/:custom_object_key/records",
    "PATCH /api/v2/custom_objects/:custom_object_key/records",
    "DELETE /api/v2/custom_objects/:custom_object_key/records",
    "GET /api/v2/custom_objects/:custom_object_key/records/autocomplete",
    "GET /api/v2/custom_objects/:custom_object_key/records/count",
    "GET /api/v2/custom_objects/:custom_object_key/records/search",
    "POST /api/v2/custom_objects/:custom_object_key/records/search",
    "GET /api/v2/custom_objects/:custom_object_key/records/:custom_object_record_id",
    "PATCH /api/v2/custom_objects/:custom_object_key/records/:custom_object_record_id",
    "DELETE /api/v2/custom_objects/:custom_object_key/records/:custom_object_record_id",
  ],
  "Object triggers": [
    "GET /api/v2/custom_objects/:custom_object_key/triggers",
    "POST /api/v2/custom_objects/:custom_object_key/triggers",
    "GET /api/v2/custom_objects/:custom_object_key/triggers/active",
    "GET /api/v2/custom_objects/:custom_object_key/triggers/definitions",
    "DELETE /api/v2/custom_objects/:custom_object_key/triggers/destroy_many",
    "GET /api/v2/custom_objects/:custom_object_key/triggers/search",
    "PUT /api/v2/custom_objects/:custom_object_key/triggers/update_many",
    "GET /api/v2/custom_objects/:custom_object_key/triggers/:trigger_id",
    "PUT /api/v2/custom_objects/:custom_object_key/triggers/:trigger_id",
    "DELETE /api/v2/custom_objects/:custom_object_key/triggers/:trigger_id",
  ],
  "Lookup relationships": [
    "GET /api/v2/relationships/definitions/:target_type",
    "GET /api/v2/:target_type/:target_id/relationship_fields/:field_id/:source_type",
  ],
} as const satisfies OperationAreas;
