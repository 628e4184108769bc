import { signal } from '@preact/signals';
import type { ComponentChild, FunctionComponent } from 'preact';
import type { Core } from '../core/core';
import { adopt } from './behaviour';
import type { PanelState } from './state';

type Fetched<P> = { styles: string; shown: FunctionComponent<P> };

/** A component that is fetched, with its styles, when it is first shown, and again when that failed; until then `instead` stands in for it. */
export function later<P extends { state: PanelState }>(
  fetch: (parts: Core['parts']) => Promise<Fetched<P>>,
  instead: (props: P) => ComponentChild = () => null,
): FunctionComponent<P> & { ahead: (state: PanelState) => void } {
  const part = signal<Fetched<P>>();
  let asked = false;
  const ahead = ({ core }: PanelState) => {
    if (asked) return;
    asked = true;
    fetch(core.parts).then(
      fetched => {
        part.value = fetched;
      },
      () => {
        asked = false;
      },
    );
  };
  const Later: FunctionComponent<P> = props => {
    ahead(props.state);
    if (!part.value) return instead(props);
    const { styles, shown: Part } = part.value;
    // each panel begins with its own styles only
    adopt(props.state.core.host.root, styles);
    return <Part {...props} />;
  };
  return Object.assign(Later, { ahead });
}
