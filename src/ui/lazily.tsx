import { type ComponentType, lazy, Suspense, useState } from "react";
import { Notice } from "./notice.tsx";
import { whenIdle } from "./when-idle.ts";

/**
 * A component whose code is not part of the first screen: fetched as soon as the browser has
 * nothing better to do, so that it is there when it is needed, even without a connection.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => (loaded = await load());
  whenIdle(() => {
    fetch().catch(() => {
      // Tried again when it is shown.
    });
  });
  const Loaded: ComponentType<Props> = lazy(async () => ({
    default: await fetch().catch((): ComponentType<Props> => NotLoaded),
  }));
  return function Lazily(props: Props) {
    // What is there already is shown with what asked for it: a key pressed next belongs to it.
    const [Known] = useState(() => loaded);
    if (Known) return <Known {...props} />;
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

function NotLoaded() {
  return (
    <Notice tone="danger" title="This part of the page could not be loaded" isAnnounced>
      The connection may be down, or there is a new version of this app. Reload the page.
    </Notice>
  );
}
