import { useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { commands } from "../../ui/commands.ts";
import { readSingleKeys, setSingleKeys, subscribeToSingleKeys } from "../../ui/single-keys.ts";
import { useCommands } from "../../ui/use-commands.ts";
import { placeList } from "../../places.ts";
import { useKeys } from "../../ui/use-keys.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import "./shortcut-sheet.css";

const placesWithKeys = placeList.flatMap(({ keys, pattern, title }) =>
  keys === undefined ? [] : [{ keys, pattern, title }],
);

const keyList = [
  ...Object.values(commands).filter(({ keys }) => keys.length > 0),
  ...placesWithKeys.map(({ keys, title }) => ({
    shown: keys,
    label: `Go to ${title}`,
    where: "Everywhere",
  })),
];

/** The keys that work on every page, and the sheet that lists all of them. */
export function ShortcutSheet() {
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  useCommands({ help: () => setOpen(true) });
  useKeys(
    Object.fromEntries(
      placesWithKeys.map(({ keys, pattern }) => [keys, () => void navigate(pattern)]),
    ),
  );
  if (!isOpen) return null;
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => setOpen(false)}>
      <Shortcuts />
    </Dialog>
  );
}

function Shortcuts() {
  const singleKeys = useSyncExternalStore(subscribeToSingleKeys, readSingleKeys);
  const groups = Map.groupBy(keyList, ({ where }) => where);
  return (
    <div className="shortcut-sheet">
      {[...groups].map(([where, list]) => (
        <section key={where}>
          <h3 className="shortcut-where">{where}</h3>
          <dl>
            {list.map(({ shown, label }) => (
              <div key={label} className="shortcut">
                <dt>{label}</dt>
                <dd>
                  <Keys of={shown} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label="Use single letters as shortcuts"
        description="Turn this off when you dictate, so that words do not press keys."
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </div>
  );
}
