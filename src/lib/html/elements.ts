/*
 * What the HTML standard says of its elements, as far as nesting them right needs it.
 * https://html.spec.whatwg.org/multipage/parsing.html
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Elements without content. */
export const voidElements = words(`area base basefont bgsound br col embed frame hr image img input
  keygen link meta param source track wbr`);

/** Elements whose content is no markup: the tokenizer reads on to their end tag. */
export const rawTextElements = words(
  "iframe noembed noframes script style textarea title xmp plaintext",
);

/** Elements that outlive the block they were opened in, as `<b>` does in `<p><b>one<p>two`. */
export const formattingElements = words("a b big code em font i nobr s small strike strong tt u");

/** Start tags that end an open paragraph. */
export const paragraphEnders = words(`address article aside blockquote center dd details dialog dir
  div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing
  main menu nav ol p plaintext pre search section summary ul xmp`);

/** `<h1>` to `<h6>`. */
export const headings = words("h1 h2 h3 h4 h5 h6");

/** Elements that no end tag of another element reaches through. */
export const scopeLimits = words("caption marquee object applet table td th template");

/** Elements at whose end formatting goes that began in them. */
export const formattingLimits = words("applet caption marquee object td th");

/** Elements an end tag of an ordinary inline element does not close, and list items do not look through. */
export const specialElements = words(`address applet article aside blockquote body button caption
  center colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup li listing main marquee menu nav noscript object ol p pre search section select
  summary table tbody td template tfoot th thead tr ul`);

/** What tables are made of. */
export const tableParts = words("caption colgroup table tbody td tfoot th thead tr");

/** Start tags that end a drawing or formula. */
export const foreignBreakouts = words(`b big blockquote body br center code dd div dl dt em embed h1
  h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub
  sup table tt u ul var`);

/** Elements that show something which is no text; what they hold stands in for it. */
export const otherMedia = words("applet audio canvas frameset object video");

/** Elements of drawings and of formulas inside which HTML is HTML again. */
export const foreignIslands = {
  svg: words("desc foreignobject title"),
  math: words("annotation-xml mi mn mo ms mtext"),
};

const others =
  words(`abbr acronym audio bdi bdo blink body canvas cite data datalist del dfn head html
  includetail ins isindex kbd label layer ilayer legend map mark math meter multicol nextid nolayer
  noscript optgroup option output picture portal progress q rb rp rt rtc ruby samp slot spacer span
  sub sup svg time var video frameset command content element shadow menuitem`);

/** Whether a tag of this name is an element of HTML, once or now. */
export function isElement(name: string): boolean {
  return (
    others.has(name) ||
    voidElements.has(name) ||
    rawTextElements.has(name) ||
    formattingElements.has(name) ||
    specialElements.has(name) ||
    paragraphEnders.has(name)
  );
}
