import { type FieldFinding, type Layer, type Leaning, leanings } from '../../domain/space/overlay.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useOverlayWords } from '../../words/overlay.ts';
import { longestGoal } from './space-deeds.ts';

interface AddFindingProps {
  readonly layer: Layer;
  /** Under what the words are kept while they are typed. */
  readonly place: string;
  readonly onAdd: (finding: Pick<FieldFinding, 'layer' | 'leaning' | 'text'>) => void;
}

/** One statement, and two ways to add it: nothing is called a strength because nobody has said what it is. */
export function AddFinding({ layer, place, onAdd }: AddFindingProps) {
  const words = useOverlayWords();
  const { text, setText, clear, line } = useKeptText(`line/${place}`);
  const add = (leaning: Leaning) => {
    const said = text.replace(/\s*\n\s*/gu, ' ').trim();
    if (said === '') return;
    onAdd({ layer, leaning, text: said });
    clear();
  };
  return (
    <fieldset className="plenum-overlay-add" aria-label={words.add[layer]}>
      <TextArea label={words.add[layer]} rows={2} maxLength={longestGoal} value={text} onChange={setText} />
      {line}
      <div className="plenum-row">
        {leanings.map((leaning) => (
          <Button key={leaning} icon="plus" onClick={() => add(leaning)}>
            {words.addAs[leaning]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
