/**
 * Everything there is to do by a key or by name, but for the places: one list, for the keys
 * themselves, the sheet that teaches them and the commands that are found by typing. `?` takes Shift
 * on some keyboards only; `$mod` is Control, and Command on a Mac. */
export const commands = {
  palette: {
    keys: ["$mod+k"],
    shown: "Ctrl K",
    label: "Find a command, a ticket or a person",
    where: "Everywhere",
  },
  help: { keys: ["?", "Shift+?"], shown: "?", label: "Show these shortcuts", where: "Everywhere" },
  mine: { keys: ["g m"], shown: "g m", label: "Go to Assigned to me", where: "Tickets" },
  waiting: {
    keys: ["g w"],
    shown: "g w",
    label: "Go to Waiting longest for me",
    where: "Tickets",
  },
  unassigned: {
    keys: ["g u"],
    shown: "g u",
    label: "Go to Unassigned in my groups",
    where: "Tickets",
  },
  next: { keys: ["j"], shown: "j", label: "Next ticket", where: "Tickets" },
  previous: { keys: ["k"], shown: "k", label: "Previous ticket", where: "Tickets" },
  open: { keys: ["o"], shown: "o", label: "Open the ticket", where: "Tickets" },
  select: { keys: ["x"], shown: "x", label: "Select the ticket", where: "Tickets" },
  clearSelection: {
    keys: ["Escape"],
    shown: "Esc",
    label: "Select no tickets",
    where: "Tickets",
  },
  search: { keys: ["/"], shown: "/", label: "Search", where: "Tickets" },
  refresh: { keys: ["Shift+R"], shown: "Shift R", label: "Read the list again", where: "Tickets" },
  saveFile: { keys: [], shown: "", label: "Save the list as CSV", where: "Tickets" },
  reply: { keys: ["r"], shown: "r", label: "Write a public reply", where: "Ticket" },
  note: { keys: ["n"], shown: "n", label: "Write an internal note", where: "Ticket" },
  status: { keys: ["e"], shown: "e", label: "Change the status", where: "Ticket" },
  assignee: { keys: ["a"], shown: "a", label: "Change the assignee", where: "Ticket" },
  macros: { keys: ["m"], shown: "m", label: "Apply a macro", where: "Ticket" },
  alone: { keys: ["f"], shown: "f", label: "Ticket alone, or beside its list", where: "Ticket" },
  copyLink: { keys: [], shown: "", label: "Copy the ticket’s link", where: "Ticket" },
  copyNumber: { keys: [], shown: "", label: "Copy the ticket’s number", where: "Ticket" },
  openAtZendesk: { keys: [], shown: "", label: "Open the ticket at Zendesk", where: "Ticket" },
  print: { keys: [], shown: "", label: "Print the ticket", where: "Ticket" },
  back: { keys: ["u"], shown: "u", label: "Back to the list", where: "Ticket" },
} as const;

export type CommandId = keyof typeof commands;
