import { type ReactNode, useId } from 'react';
import { Icon } from '../design/Icon.tsx';
import { settings } from '../signals/settings.ts';
import { useStored } from '../signals/stored.ts';

/** A part of the details that can be folded, and stays so. */
export function Part(props: { name: string; title: string; aside?: ReactNode; children: ReactNode }) {
  const [closed, setClosed] = useStored(settings.closedParts);
  const open = !closed.includes(props.name);
  const id = useId();
  const toggle = () => setClosed(open ? [...closed, props.name] : closed.filter(name => name !== props.name));
  return (
    <section className="side-part" aria-labelledby={id} data-part={props.name}>
      <h2 className="side-title">
        <button type="button" id={id} aria-expanded={open} onClick={toggle}>
          <Icon name="right" className="side-turn" />
          {props.title}
        </button>
        {props.aside}
      </h2>
      {open && <div className="side-body">{props.children}</div>}
    </section>
  );
}
