/*
 * Fonts that draw signs where the text has letters: Outlook writes a smiley as the letter J in
 * Wingdings, and without that font everybody else reads a J. The Unicode signs are those of the
 * fonts' published character sets; letters without one stay.
 */

const wingdings: Record<string, string> = {
  ...pairs("!🖉\"✂#✁$👓%🕭&🕮'🕯(☎)✆*✉+🖂,📪-📫.📬/📭"),
  ...pairs("0📁1📂2📄3🗏4🗐5🗄6⌛7🖮8🖰9🖲:🖳;🖴<🖫=🖬>✇?✍"),
  ...pairs("@🖎A✌B👌C👍D👎E☜F☞G☝H☟I🖐J🙂K😐L🙁M💣N☠O🏳"),
  ...pairs("P🏱Q✈R☼S💧T❄U🕆V✞W🕈X✠Y✡Z☪[☯\\ॐ]☸^♈_♉"),
  ...pairs("`♊a♋b♌c♍d♎e♏f♐g♑h♒i♓j🙰k🙵l●m🔾n■o□"),
  ...pairs("p🞐q❑r❒s⬧t⧫u◆v❖w⬥x⌧y⍓z⌘{🏵|🏶}🙶~🙷"),
  ...pairs("\u0080⓪\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008A⑩"),
  ...pairs("€⓪‚②ƒ③„④…⑤†⑥‡⑦ˆ⑧‰⑨Š⑩"),
  ...pairs("¡○¢🞆£🞈¤◉¥◎¦🔿§▪¨◻©🟂ª✦«★¬✶\u00AD✴®✹¯✵°⯐±⌖²⟡³⌑"),
  ...pairs("·🕐¸🕑¹🕒º🕓»🕔¼🕕½🕖¾🕗¿🕘À🕙Á🕚Â🕛Õ⌫Ö⌦×⮘Ø⮚Ù⮙Ú⮛"),
  ...pairs("Û⮈Ü⮊Ý⮉Þ⮋ß←à→á↑â↓ã↖ä↗å↙æ↘ç←è➔é↑ê↓ë↖ì↗í↙î↘"),
  ...pairs("ï⇦ð⇨ñ⇧ò⇩ó⬄ô⇳õ⬁ö⬀÷⬃ø⬂ù▭ú▫û✗ü✓ý☒þ☑"),
};

const webdings: Record<string, string> = {
  ...pairs("a✓r❌n●<■c□g◼=□4⏵3⏴5⏶6⏷iℹs❓Y♥$👓H🏠e👁"),
};

const symbol: Record<string, string> = {
  ...pairs("AΑBΒCΧDΔEΕFΦGΓHΗIΙJϑKΚLΛMΜNΝOΟPΠQΘRΡSΣTΤUΥVςWΩXΞYΨZΖ"),
  ...pairs("aαbβcχdδeεfφgγhηiιjϕkκlλmμnνoοpπqθrρsσtτuυvϖwωxξyψzζ"),
  ...pairs("\"∀$∃'∋*∗-−@≅\\∴^⊥`‾~∼"),
  ...pairs("¡ϒ¢′£≤¤⁄¥∞¦ƒ§♣¨♦©♥ª♠«↔¬←\u00AD↑®→¯↓°°±±²″³≥´×µ∝¶∂·•"),
  ...pairs("¸÷¹≠º≡»≈¼…¾—¿↵ÀℵÁℑÂℜÃ℘Ä⊗Å⊕Æ∅Ç∩È∪É⊃Ê⊇Ë⊄Ì⊂Í⊆Î∈Ï∉"),
  ...pairs("Ð∠Ñ∇Ò®Ó©Ô™Õ∏Ö√×⋅Ø¬Ù∧Ú∨Û⇔Ü⇐Ý⇑Þ⇒ß⇓à◊å∑ò∫"),
};

const fonts: Record<string, Record<string, string>> = {
  wingdings,
  "wingdings 2": pairs("P✓O✗R☑S☒T☒V⊗·•£□"),
  "wingdings 3": pairs("f←g→h↑i↓p▲q▼t◄u►}▶"),
  webdings,
  symbol,
};

/** Whether a font of this name draws signs for letters. */
export function isSymbolFont(font: string): boolean {
  return font in fonts;
}

/** The text with the signs that the font draws. */
export function readSymbols(text: string, font: string): string {
  const signs = fonts[font];
  if (!signs) return text;
  return Array.from(text, (letter) => {
    // Some programs write the font's own code points, in Unicode's private area.
    const code = letter.codePointAt(0) ?? 0;
    const own = code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : letter;
    return signs[own] ?? letter;
  }).join("");
}

function pairs(text: string): Record<string, string> {
  const letters = Array.from(text);
  const found: Record<string, string> = {};
  for (let index = 0; index + 1 < letters.length; index += 2) {
    const letter = letters[index];
    const sign = letters[index + 1];
    if (letter !== undefined && sign !== undefined) found[letter] = sign;
  }
  return found;
}
