import { placeholdersIn } from "./placeholders.ts";

/** What somebody is about to send. */
interface Words {
  body: string;
  isPublic: boolean;
}

const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** What may be a slip, each in a sentence; nothing is kept from being sent by it. */
export function doubtsAbout({ body, isPublic }: Words): string[] {
  const left = placeholdersIn(body);
  return [
    ...(left.length > 0 ? [`Nothing stands in for ${left.join(", ")} yet.`] : []),
    ...(!isPublic && /(?<![\p{L}\d.])@(?:customer|requester|client)\b/iu.test(body)
      ? ["This is a note: the customer does not see it."]
      : []),
    ...(!isPublic && address.test(body)
      ? ["There is a mail address in this note: nobody is sent it."]
      : []),
  ];
}
