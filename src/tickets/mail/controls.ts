/** Shows a form's controls as what they said when the mail was sent: nothing here can be pressed. */
export function showControls(fragment: DocumentFragment): void {
  for (const control of fragment.querySelectorAll<HTMLElement>("[data-control]")) {
    const kind = control.dataset["control"] ?? "";
    const isChosen = "checked" in control.dataset;
    if (kind === "select") chooseFirst(control);
    else if (kind === "checkbox") control.replaceWith(box(isChosen ? "☑" : "☐", isChosen));
    else if (kind === "radio") control.replaceWith(box(isChosen ? "◉" : "○", isChosen));
    else if (kind !== "option") control.classList.add("mail-control");
  }
  for (const option of fragment.querySelectorAll<HTMLElement>("[data-control=option]")) {
    const isChosen = "checked" in option.dataset;
    option.classList.add("mail-option");
    option.prepend(box(isChosen ? "◉" : "○", isChosen), " ");
  }
}

/** Where nothing was chosen, the first option is what the sender saw. */
function chooseFirst(select: HTMLElement): void {
  const options = select.querySelectorAll<HTMLElement>("[data-control=option]");
  const first = options[0];
  const isAnyChosen = Array.from(options).some((option) => "checked" in option.dataset);
  if (first && !isAnyChosen) first.dataset["checked"] = "";
}

function box(sign: string, isChosen: boolean): HTMLElement {
  const element = document.createElement("span");
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", isChosen ? "ticked" : "not ticked");
  element.textContent = sign;
  return element;
}
