import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is read when it is first drawn; until then its place is empty. */
export function onDemand<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let Loaded: FunctionComponent<Props> | null = null;
  return function OnDemand(props) {
    const [, draw] = useState(false);
    useEffect(() => {
      if (Loaded) return;
      void load().then((component) => {
        Loaded = component;
        draw(true);
      });
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
