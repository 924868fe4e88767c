import { answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call, Handler } from "../calls/call.ts";
import { errorString, recordNotFound } from "../http/errors.ts";
import { integer, listOf, orNull, permit, text, flag } from "../calls/permit.ts";
import type { Row, Sort, Table } from "../records/table.ts";
import type { Tables } from "../records/tables.ts";
import { findRow } from "./collection.ts";
import { paginateHelpCenter } from "./help-center-pages.ts";
import { articleHit, pageJson } from "./help-center-json.ts";
import { mustBePresent } from "./validate.ts";
import { completeArticle, type Article } from "../records/kinds/article.ts";
import { completeCategory } from "../records/kinds/category.ts";
import { completeSection } from "../records/kinds/section.ts";

/** A kind of page of the Help Center. */
interface Kind<T extends Row> {
  plural: "categories" | "sections" | "articles";
  singular: string;
  table: (tables: Tables) => Table<T>;
}

const categories = {
  plural: "categories",
  singular: "category",
  table: (tables: Tables) => tables.categories,
} as const;
const sections = {
  plural: "sections",
  singular: "section",
  table: (tables: Tables) => tables.sections,
} as const;
const articles = {
  plural: "articles",
  singular: "article",
  table: (tables: Tables) => tables.articles,
} as const;

/** With and without a locale in the path: https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export const helpCenterHandlers = {
  "GET /api/v2/help_center/categories": listPages(categories),
  "GET /api/v2/help_center/:locale/categories": listPages(categories),
  "GET /api/v2/help_center/categories/:id": showPage(categories),
  "GET /api/v2/help_center/:locale/categories/:id": showPage(categories),
  "GET /api/v2/help_center/sections": listPages(sections),
  "GET /api/v2/help_center/:locale/sections": listPages(sections),
  "GET /api/v2/help_center/sections/:id": showPage(sections),
  "GET /api/v2/help_center/:locale/sections/:id": showPage(sections),
  "GET /api/v2/help_center/categories/:id/sections": listSections,
  "GET /api/v2/help_center/:locale/categories/:id/sections": listSections,
  "GET /api/v2/help_center/articles": listArticles,
  "GET /api/v2/help_center/:locale/articles": listArticles,
  "GET /api/v2/help_center/articles/:id": showArticle,
  "GET /api/v2/help_center/:locale/articles/:id": showArticle,
  "GET /api/v2/help_center/sections/:id/articles": listOfSection,
  "GET /api/v2/help_center/:locale/sections/:id/articles": listOfSection,
  "GET /api/v2/help_center/articles/search": searchArticles,
  "POST /api/v2/help_center/categories": createCategory,
  "PUT /api/v2/help_center/categories/:id": updateCategory,
  "DELETE /api/v2/help_center/categories/:id": destroyCategory,
  "POST /api/v2/help_center/categories/:id/sections": createSection,
  "POST /api/v2/help_center/sections/:id/articles": createArticle,
};

type Placed = Row & { position: number; locale: string; updated_at: string; created_at: string };

const orders: Record<string, (page: Placed) => string | number> = {
  position: (page) => page.position,
  created_at: (page) => page.created_at,
  updated_at: (page) => page.updated_at,
};

function listPages<T extends Parameters<typeof pageJson>[2]>(kind: Kind<T>): Handler {
  return (call) => answerPages(call, kind, kind.table(call.account.tables).values().toArray());
}

/** Those in the path's locale, in the order asked for. */
function answerPages<T extends Parameters<typeof pageJson>[2]>(
  call: Call,
  kind: Kind<T>,
  all: readonly T[],
): Answer {
  const { locale } = call.params;
  const sortBy = call.query.get("sort_by") ?? "position";
  const descending = call.query.get("sort_order") === "desc";
  const key =
    (Object.hasOwn(orders, sortBy) && orders[sortBy]) || ((page: Placed) => page.position);
  const sort: Sort<T> = { name: sortBy, key, descending };
  const sign = descending ? -1 : 1;
  const rows = all
    .filter((page) => locale === undefined || page.locale === locale.toLowerCase())
    .sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : sign * (a.id - b.id)));
  const page = paginateHelpCenter(call, rows, sort);
  return answerJson({
    ...page.members,
    [kind.plural]: page.rows.map((row) => pageJson(call, kind.plural, row)),
  });
}

function showPage<T extends Parameters<typeof pageJson>[2]>(kind: Kind<T>): Handler {
  return (call) =>
    answerJson({ [kind.singular]: pageJson(call, kind.plural, findRow(call, kind)) });
}

function listSections(call: Call): Answer {
  const { id } = findRow(call, categories);
  return answerPages(
    call,
    sections,
    call.account.tables.sections.filter((row) => row.category_id === id),
  );
}

function listArticles(call: Call): Answer {
  return answerPages(call, articles, visibleArticles(call));
}

function listOfSection(call: Call): Answer {
  const { id } = findRow(call, sections);
  return answerPages(
    call,
    articles,
    visibleArticles(call).filter((row) => row.section_id === id),
  );
}

function showArticle(call: Call): Answer {
  const article = findRow(call, articles);
  if (!visibleArticles(call).includes(article)) throw recordNotFound();
  return answerJson({ article: pageJson(call, "articles", article) });
}

/** Drafts are the staff's; what is for a segment is for people who are signed in. */
function visibleArticles(call: Call): Article[] {
  const user = call.caller?.user;
  const isStaff = user !== undefined && user.role !== "end-user";
  return call.account.tables.articles.filter(
    (article) =>
      isStaff || (!article.draft && (user !== undefined || article.user_segment_id === null)),
  );
}

/** Every word in the title, the body or a label; titles first. Offsets only. */
function searchArticles(call: Call): Answer {
  const words = (call.query.get("query") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const labels = (call.query.get("label_names") ?? "").split(",").filter(Boolean);
  const locale = call.query.get("locale")?.toLowerCase();
  if (words.length === 0 && labels.length === 0) {
    throw errorString(400, "BadRequest", "At least one of query or label_names is required");
  }
  const textOf = (article: Article) =>
    `${article.title} ${article.body} ${article.label_names.join(" ")}`.toLowerCase();
  const inTitle = ({ title }: Article) => words.every((word) => title.toLowerCase().includes(word));
  const found = visibleArticles(call)
    .filter((article) => locale === undefined || locale === "*" || article.locale === locale)
    .filter((article) => labels.every((label) => article.label_names.includes(label)))
    .filter((article) => words.every((word) => textOf(article).includes(word)))
    .sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)) || b.vote_sum - a.vote_sum);
  const { rows, members } = paginateHelpCenter(call, found, { name: "relevance", key: () => 0 });
  const { count, next_page, previous_page, page, page_count, per_page } = members;
  return answerJson({
    count,
    next_page,
    page,
    page_count,
    per_page,
    previous_page,
    results: rows.map((article) => articleHit(call, article, words)),
  });
}

const pageShape = { name: text, description: text, locale: text, position: integer };

function createCategory(call: Call): Answer {
  const given = permit(call, "category", pageShape);
  const name = mustBePresent("name", given.name);
  const created_at = call.account.clock.timestamp();
  const category = completeCategory({ ...given, name, created_at }, call.account.nextId(), 0);
  call.account.tables.categories.set(category);
  return answerJson({ category: pageJson(call, "categories", category) }, 201);
}

/** Recorded: name and description are not changed here, they belong to the translations. */
function updateCategory(call: Call): Answer {
  const { position } = permit(call, "category", pageShape);
  const category = findRow(call, categories);
  const updated_at = call.account.clock.timestamp();
  const after = { ...category, ...(position !== undefined && { position }), updated_at };
  call.account.tables.categories.set(after);
  return answerJson({ category: pageJson(call, "categories", after) });
}

/** Its sections and their articles go with it. */
function destroyCategory(call: Call): Answer {
  const { tables } = call.account;
  const { id } = findRow(call, categories);
  for (const section of tables.sections.filter(({ category_id }) => category_id === id)) {
    for (const article of tables.articles.filter(({ section_id }) => section_id === section.id)) {
      tables.articles.delete(article.id);
    }
    tables.sections.delete(section.id);
  }
  tables.categories.delete(id);
  return noContent();
}

function createSection(call: Call): Answer {
  const given = permit(call, "section", pageShape);
  const name = mustBePresent("name", given.name);
  const { id: category_id } = findRow(call, categories);
  const created_at = call.account.clock.timestamp();
  const entry = { ...given, name, category_id, created_at };
  const section = completeSection(entry, call.account.nextId(), 0);
  call.account.tables.sections.set(section);
  return answerJson({ section: pageJson(call, "sections", section) }, 201);
}

const articleShape = {
  title: text,
  body: text,
  locale: text,
  label_names: listOf(text),
  draft: flag,
  promoted: flag,
  comments_disabled: flag,
  permission_group_id: integer,
  user_segment_id: orNull(integer),
};

function createArticle(call: Call): Answer {
  const given = permit(call, "article", articleShape);
  const title = mustBePresent("title", given.title);
  const { id: section_id } = findRow(call, sections);
  const now = call.account.clock.timestamp();
  const segment = given.user_segment_id ?? null;
  const article = completeArticle(
    {
      ...given,
      title,
      section_id,
      author_id: call.user.id,
      user_segment_ids: segment === null ? [] : [segment],
      created_at: now,
      edited_at: now,
    },
    call.account.nextId(),
    0,
  );
  call.account.tables.articles.set(article);
  return answerJson({ article: pageJson(call, "articles", article) }, 201);
}
