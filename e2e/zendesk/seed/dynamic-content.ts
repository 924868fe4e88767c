import type { DynamicContentItem } from "../records/kinds/dynamic-content-item.ts";
import { manners } from "./languages.ts";

/** Texts the staff keep in several languages; `{{dc.…}}` in macros and fields names them. */
export function seedDynamicContent(createdAt: string): Partial<DynamicContentItem>[] {
  return [
    {
      id: 2501,
      name: "Opening hours",
      created_at: createdAt,
      variants: variants(2511, [
        ["en", "We are here from Monday to Friday, 7:00 to 19:00 UTC."],
        ["de", "Wir sind von Montag bis Freitag, 8 bis 20 Uhr, für Sie da."],
        ["fr", "Nous sommes là du lundi au vendredi, de 8 h à 20 h."],
      ]),
    },
    {
      id: 2502,
      name: "Return address",
      outdated: true,
      created_at: createdAt,
      variants: variants(2521, [
        ["en", "Fernhollow Coffee Works, Returns, 4 Mill Lane, Fernhollow"],
        ["es", "Fernhollow Coffee Works, Devoluciones, 4 Mill Lane, Fernhollow"],
      ]),
    },
  ];
}

function variants(
  firstId: number,
  texts: readonly (readonly [language: keyof typeof manners, content: string])[],
): DynamicContentItem["variants"] {
  return texts.map(([language, content], place) => ({
    id: firstId + place,
    content,
    locale_id: manners[language].localeId,
    default: place === 0,
  }));
}
