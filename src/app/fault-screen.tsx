import { useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import './fault-screen.css';
import { useWords } from '../words/words.ts';

interface FaultScreenProps {
  readonly fault: unknown;
  readonly saveWork: (() => void | Promise<void>) | undefined;
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
}

export function FaultScreen({ fault, saveWork }: FaultScreenProps) {
  const { ui } = useWords();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus(), []);
  // Where nothing of a wall was drawn yet, its scale stands there from `showWaitingHead`: this is read from near by.
  useLayoutEffect(() => void delete document.documentElement.dataset['wall'], []);
  return (
    <main className="plenum-fault" ref={frame} tabIndex={-1}>
      <Card heading={ui.fault.title} level={1} role="alert">
        <p>{ui.fault.text}</p>
        <div className="plenum-row">
          {saveWork !== undefined && (
            <Button kind="primary" icon="download" onClick={() => void saveWork()}>
              {ui.fault.save}
            </Button>
          )}
          <Button kind={saveWork === undefined ? 'primary' : 'secondary'} onClick={() => location.reload()}>
            {ui.fault.reload}
          </Button>
        </div>
        <details className="plenum-small plenum-muted">
          <summary>{ui.fault.details}</summary>
          <code>{messageOf(fault)}</code>
        </details>
      </Card>
    </main>
  );
}
