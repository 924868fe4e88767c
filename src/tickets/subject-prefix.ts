/*
 * What mail programs put in front of a subject when somebody answers: "Re:" in most languages, and
 * their own word in some.
 */
const answers =
  "re|aw|sv|vs|antw|antwort|odp|ynt|yan|yanıt|vá|atb|ats|res|resp|r|rif|ré|ответ|відп|απ|σχετ|השב|תשובה|رد|回复|回覆|答复|返信|답장|回復|bls|ha|hồi âm|trả lời|ตอบ|balas";
const reply = new RegExp(
  `(?:^|[\\s\\]>|])(?:${answers})(?:\\[\\d+\\]|\\(\\d+\\)|\\s?\\d{1,2})?\\s?[:：]`,
  "iu",
);

/** Whether a ticket's first mail is an answer to one that went before it. */
export function isReply(subject: string): boolean {
  return reply.test(subject.slice(0, 500));
}
