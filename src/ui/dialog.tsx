import type { ReactNode } from 'react';
import { Heading, I18nProvider, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import './dialog.css';
import { useLocale } from '../words/format.ts';
import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';

// Only from lazily loaded screens: react-aria must not be in a participant's first load.

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, actions, wide = false }: DialogProps) {
  const { ui } = useWords();
  return (
    <I18nProvider locale={useLocale()}>
      <ModalOverlay
        className="plenum-dialog-ground"
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        isDismissable
      >
        <Modal className="plenum-dialog-frame" data-wide={wide || undefined}>
          <RacDialog className="plenum-dialog">
            <header className="plenum-dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon="close" label={ui.close} onClick={onClose} />
            </header>
            <div className="plenum-dialog-body">{children}</div>
            {actions !== undefined && <footer className="plenum-dialog-actions">{actions}</footer>}
          </RacDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
