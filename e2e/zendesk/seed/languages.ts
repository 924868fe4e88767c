/** The languages customers write in. */
export type Language = "en" | "de" | "fr" | "es" | "ja" | "ar" | "he" | "pt";

export interface Manners {
  /** The locale of the API (`users[].locale`) and Zendesk's number for it. */
  locale: string;
  localeId: number;
  timeZones: readonly string[];
  cities: readonly string[];
  /** Templates: how a customer and an agent begin and end a mail. */
  customerGreetings: readonly string[];
  customerClosings: readonly string[];
  agentGreetings: readonly string[];
  agentClosings: readonly string[];
  /** The line above a quoted mail; `{when}` is when that was. */
  quoteLine: string;
}

/** How people of each language greet, close and quote, and where they live. */
export const manners: Record<Language, Manners> = {
  en: {
    locale: "en-US",
    localeId: 1,
    timeZones: ["America/New_York", "Europe/London", "America/Chicago", "Australia/Sydney"],
    cities: [
      "Bristol",
      "Portland",
      "Leeds",
      "Denver",
      "Galway",
      "Halifax",
      "Hobart",
      "Austin",
      "Cork",
    ],
    customerGreetings: [
      "Hi,",
      "Hello,",
      "Hi there,",
      "Hello Fernhollow team,",
      "Good morning,",
      "Hey,",
    ],
    customerClosings: [
      "Thanks,\n{first}",
      "Best,\n{customer}",
      "Cheers, {first}",
      "Many thanks\n{customer}",
      "{first}",
    ],
    agentGreetings: ["Hi {first},", "Hello {first},", "Hi {first}, thanks for writing in."],
    agentClosings: [
      "Best,\n{agent}",
      "Kind regards,\n{agent}\nFernhollow Support",
      "All the best,\n{agent}",
    ],
    quoteLine: "On {when}, {agent} (Fernhollow Support) wrote:",
  },
  de: {
    locale: "de",
    localeId: 8,
    timeZones: ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"],
    cities: ["Leipzig", "Graz", "Freiburg", "Kiel", "Bern", "Münster", "Görlitz"],
    customerGreetings: [
      "Guten Tag,",
      "Hallo,",
      "Hallo zusammen,",
      "Sehr geehrte Damen und Herren,",
    ],
    customerClosings: [
      "Viele Grüße\n{customer}",
      "Mit freundlichen Grüßen\n{customer}",
      "Danke und Gruß\n{first}",
    ],
    agentGreetings: ["Guten Tag {customer},", "Hallo {customer},"],
    agentClosings: ["Viele Grüße\n{agent}", "Freundliche Grüße\n{agent}\nFernhollow Kundendienst"],
    quoteLine: "Am {when} schrieb {agent} (Fernhollow Support):",
  },
  fr: {
    locale: "fr",
    localeId: 16,
    timeZones: ["Europe/Paris", "Europe/Brussels", "America/Montreal"],
    cities: ["Nantes", "Lyon", "Liège", "Québec", "Besançon", "Lausanne", "Pau"],
    customerGreetings: ["Bonjour,", "Bonjour Madame, Monsieur,", "Bonjour à toute l’équipe,"],
    customerClosings: [
      "Cordialement,\n{customer}",
      "Merci d’avance,\n{first}",
      "Bien à vous,\n{customer}",
    ],
    agentGreetings: ["Bonjour {first},", "Bonjour {customer},"],
    agentClosings: [
      "Bien cordialement,\n{agent}",
      "Belle journée,\n{agent}\nService client Fernhollow",
    ],
    quoteLine: "Le {when}, {agent} (Fernhollow Support) a écrit :",
  },
  es: {
    locale: "es",
    localeId: 2,
    timeZones: ["Europe/Madrid", "America/Mexico_City", "America/Bogota"],
    cities: ["Zaragoza", "Oviedo", "Puebla", "Medellín", "Málaga", "Rosario"],
    customerGreetings: ["Hola,", "Buenos días:", "Hola, buenas tardes:"],
    customerClosings: [
      "Un saludo,\n{customer}",
      "Gracias de antemano.\n{first}",
      "Saludos cordiales,\n{customer}",
    ],
    agentGreetings: ["Hola, {first}:", "Buenos días, {first}:"],
    agentClosings: ["Un saludo,\n{agent}", "Saludos,\n{agent}\nAtención al cliente de Fernhollow"],
    quoteLine: "El {when}, {agent} (Fernhollow Support) escribió:",
  },
  ja: {
    locale: "ja",
    localeId: 67,
    timeZones: ["Asia/Tokyo"],
    cities: ["京都市", "札幌市", "福岡市", "横浜市", "松本市"],
    customerGreetings: [
      "お世話になっております。",
      "はじめまして。{customer}と申します。",
      "こんにちは。",
    ],
    customerClosings: [
      "よろしくお願いいたします。\n{customer}",
      "どうぞよろしくお願いいたします。",
      "{customer}",
    ],
    agentGreetings: [
      "{first}様\n\nお問い合わせいただきありがとうございます。",
      "{first}様\n\nご連絡ありがとうございます。",
    ],
    agentClosings: [
      "今後ともよろしくお願いいたします。\nFernhollow サポート {agent}",
      "Fernhollow サポート\n{agent}",
    ],
    quoteLine: "{when} {agent}(Fernhollow サポート):",
  },
  ar: {
    locale: "ar",
    localeId: 66,
    timeZones: ["Asia/Riyadh", "Asia/Dubai", "Africa/Cairo"],
    cities: ["جدة", "عمّان", "الإسكندرية", "الدوحة", "طنجة"],
    customerGreetings: ["السلام عليكم ورحمة الله،", "مرحباً،", "تحية طيبة وبعد،"],
    customerClosings: ["مع الشكر،\n{customer}", "وتقبلوا تحياتي\n{customer}", "شكراً لكم\n{first}"],
    agentGreetings: ["وعليكم السلام {first}،", "مرحباً {first}،"],
    agentClosings: ["مع أطيب التحيات،\n{agent}", "تحياتي،\n{agent}\nفريق دعم Fernhollow"],
    quoteLine: "في {when} كتب {agent} (دعم Fernhollow):",
  },
  he: {
    locale: "he",
    localeId: 30,
    timeZones: ["Asia/Jerusalem"],
    cities: ["חיפה", "באר שבע", "כפר סבא", "ירושלים"],
    customerGreetings: ["שלום,", "היי,", "שלום רב,"],
    customerClosings: ["תודה,\n{customer}", "בברכה,\n{customer}", "תודה מראש\n{first}"],
    agentGreetings: ["שלום {first},", "היי {first},"],
    agentClosings: ["בברכה,\n{agent}", "יום נעים,\n{agent}\nהתמיכה של Fernhollow"],
    quoteLine: "בתאריך {when} כתבה {agent} (התמיכה של Fernhollow):",
  },
  pt: {
    locale: "pt-BR",
    localeId: 19,
    timeZones: ["America/Sao_Paulo", "Europe/Lisbon"],
    cities: ["Curitiba", "Braga", "Recife", "Coimbra", "Florianópolis"],
    customerGreetings: ["Olá,", "Bom dia,", "Boa tarde, tudo bem?"],
    customerClosings: ["Obrigado,\n{customer}", "Abraços,\n{first}", "Atenciosamente,\n{customer}"],
    agentGreetings: ["Olá, {first}!", "Olá {first}, tudo bem?"],
    agentClosings: ["Um abraço,\n{agent}", "Atenciosamente,\n{agent}\nSuporte Fernhollow"],
    quoteLine: "Em {when}, {agent} (Fernhollow Support) escreveu:",
  },
};
