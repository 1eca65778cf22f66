import './open-points.css';
import { isOpenPoint } from '../../domain/open-points/open-point.ts';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { PointsEditor, type PointsEditorProps } from './points-editor.tsx';

interface PointsPanelProps extends PointsEditorProps {
  /** The agenda item whose business the register is; null: another one runs, and the register lies folded below it. */
  readonly title: string | null;
}

/** The register in the cockpit and beside the minutes: open while its item runs, folded otherwise. */
export function PointsPanel({ title, ...editor }: PointsPanelProps) {
  const words = useOpenPointsWords();
  const open = editor.points.filter(isOpenPoint).length;
  const count = words.count(open, editor.points.length - open);
  if (title !== null)
    return (
      <Card heading={title} aside={count} className="plenum-points-panel">
        <PointsEditor {...editor} />
      </Card>
    );
  return (
    <Fold
      className="kern-card kern-card--hug plenum-card plenum-points-panel"
      summary={words.title}
      status={editor.points.length > 0 ? count : undefined}
    >
      <PointsEditor {...editor} />
    </Fold>
  );
}
