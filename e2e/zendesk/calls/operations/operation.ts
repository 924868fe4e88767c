type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Operations by the area of Zendesk's documentation; `:name` is one segment of the path. */
export type OperationAreas = Readonly<Record<string, readonly `${Method} /api/${string}`[]>>;
