/** Things people come with, to see what this page makes of them. Nothing in them is real. */
export const examples: readonly { name: string; text: string }[] = [
  {
    name: "Authorization URL",
    text: "https://acme.zendesk.com/oauth/authorize?response_type=token&client_id=50328&redirect_uri=http://app.example.com/callback&scope=ticket:read,users:read",
  },
  {
    name: "Callback URL",
    text: "https://app.example.com/callback?error=access_denied&error_description=The+end-user+or+authorization+server+denied+the+request",
  },
  {
    name: "Refusal",
    text: `GET /api/v2/search?query=type:ticket HTTP/1.1

HTTP/1.1 403 Forbidden
Content-Type: application/json; charset=utf-8

{"error":"Forbidden","description":"You are missing the following required scopes: read"}`,
  },
  {
    name: "Token request",
    text: `POST https://acme.zendesk.com/oauth/token

{"grant_type":"authorization_code","client_id":"scopedesk","redirect_uri":"https://app.example.com/callback","scope":["tickets:read"]}`,
  },
  {
    name: "Console line",
    text: `Access to fetch at 'https://acme.zendesk.com/api/v2/tickets.json' from origin 'https://app.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.
app.js:12 GET https://acme.zendesk.com/api/v2/tickets.json net::ERR_FAILED 401 (Unauthorized)`,
  },
  {
    name: "Traceback",
    text: `Traceback (most recent call last):
  File "/srv/sync.py", line 42, in <module>
    response.raise_for_status()
zenpy.lib.exception.APIException: {'error': 'RecordInvalid', 'description': 'Record validation errors', 'details': {'requester': [{'description': 'Requester: Kim Kettle is suspended.'}]}}`,
  },
];
