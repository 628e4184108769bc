import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';

/** A dialog over the desk; Escape and a press beside it close it, and focus goes back where it was. */
export function SheetFrame(props: {
  title: string;
  close: () => void;
  children: ReactNode;
  wide?: boolean;
  bare?: boolean;
}) {
  const words = useWords();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={open => !open && props.close()}>
      <Modal className={`sheet ${props.wide ? 'wide-sheet' : ''}`}>
        <Dialog className="sheet-dialog" aria-label={props.bare ? props.title : undefined}>
          {!props.bare && (
            <header className="sheet-head">
              <Heading slot="title">{props.title}</Heading>
              <button
                type="button"
                className="button quiet square small"
                aria-label={words('sheet.close')}
                onClick={props.close}
              >
                <Icon name="close" />
              </button>
            </header>
          )}
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
