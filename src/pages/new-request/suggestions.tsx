import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Icon } from "../../ui/icon.tsx";
import { Plain } from "../../ui/plain.tsx";
import { fittingArticlesQuery } from "../../zendesk/help-articles.ts";

/** ms without a key, after which somebody has written a word to search for. */
const pause = 700;

/** Articles that may be the answer already, asked for once the subject has rested for a moment. */
export function Suggestions({ subject }: { subject: string }) {
  const { grantedScopes, zendeskUrl } = useSignedIn();
  const words = useRested(subject.trim());
  const isWorthIt = words.length > 3 && allows(grantedScopes, "GET /help_center/articles/search");
  const { data = [] } = useQuery({
    ...fittingArticlesQuery(words),
    enabled: isWorthIt,
    // What fits stays until something else does: nothing jumps while somebody types.
    placeholderData: (before) => before,
  });
  const articles = data.flatMap(({ title, html_url }) => {
    const url = URL.parse(html_url ?? "");
    const isOpenable = url !== null && (url.protocol === "https:" || url.origin === zendeskUrl);
    return isOpenable && title ? [{ title, href: url.href }] : [];
  });
  return (
    <div aria-live="polite">
      {isWorthIt && articles.length > 0 && (
        <section className="new-request-suggestions" aria-label="This may help already">
          <h2>This may help already</h2>
          <ul>
            {articles.map(({ title, href }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  <Plain>{title}</Plain>
                  <Icon name="external" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
