import type { Language } from "./languages.ts";

/** Where Zendesk thinks somebody wrote from, as `metadata.system` tells. */
interface Place {
  location: string;
  latitude: number;
  longitude: number;
}

/** One place for each language; staff are in the office. */
export const places: Readonly<Record<Language | "office", Place>> = {
  office: { location: "Bristol, ENG, United Kingdom", latitude: 51.4545, longitude: -2.5879 },
  en: { location: "Portland, OR, United States", latitude: 45.5152, longitude: -122.6784 },
  de: { location: "Leipzig, SN, Germany", latitude: 51.3397, longitude: 12.3731 },
  fr: { location: "Nantes, PDL, France", latitude: 47.2184, longitude: -1.5536 },
  es: { location: "Zaragoza, AR, Spain", latitude: 41.6488, longitude: -0.8891 },
  ja: { location: "Sapporo, 01, Japan", latitude: 43.0618, longitude: 141.3545 },
  ar: { location: "Amman, AM, Jordan", latitude: 31.9539, longitude: 35.9106 },
  he: { location: "Haifa, HA, Israel", latitude: 32.794, longitude: 34.9896 },
  pt: { location: "Porto, 13, Portugal", latitude: 41.1579, longitude: -8.6291 },
};
