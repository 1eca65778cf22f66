import { useState } from 'react';
import type { FieldFindingId, FieldId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import {
  type FieldFinding,
  layers,
  leanings,
  type OverlayRow,
  overlayOf,
  relations,
} from '../../domain/space/overlay.ts';
import { type RegisteredField, standingFields } from '../../domain/space/register.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useOverlayWords } from '../../words/overlay.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddFinding } from './add-finding.tsx';
import { AlsoNamed } from './also-named.tsx';
import { RegisterField } from './register-field.tsx';
import { longestGoal, longestName, type TakeBack } from './space-deeds.ts';
import './overlay.css';

/** What the office does with findings about fields of action. */
export interface OverlayDeeds {
  readonly add: (finding: Pick<FieldFinding, 'field' | 'year' | 'layer' | 'leaning' | 'text'>) => void;
  readonly change: (finding: Partial<Omit<FieldFinding, 'also'>> & Pick<FieldFinding, 'id'>) => void;
  /** `before`: what stood there when somebody began to type. */
  readonly reword: (id: FieldFindingId, text: string, before?: string) => void;
  readonly discard: (id: FieldFindingId, text: string) => TakeBack;
  readonly remove: (id: FieldFindingId) => TakeBack;
}

export interface OverlayCardProps {
  readonly year: number;
  readonly fields: readonly RegisteredField[];
  readonly findings: readonly FieldFinding[];
  /** The titles of the county's reports. */
  readonly sources: readonly string[];
  /** Null: this person only reads. */
  readonly deeds: OverlayDeeds | null;
  /** Saves all fields of the year as a table. */
  readonly onSave: (year: number) => void;
}

interface EditorProps {
  readonly finding: FieldFinding;
  /** What the administration says of the field: beside one of these a view from practice can lie. */
  readonly others: readonly FieldFinding[];
  readonly sources: readonly string[];
  readonly deeds: OverlayDeeds;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

function Editor({ finding, others, sources, deeds, onUndoable }: EditorProps) {
  const words = useOverlayWords();
  const { id, text } = finding;
  const change = (part: Partial<Omit<FieldFinding, 'also'>>) => deeds.change({ ...part, id });
  return (
    <>
      <CommitField
        label={words.statement}
        value={text}
        isSentence
        maxLength={longestGoal}
        onSave={(said, before) => said !== '' && deeds.reword(id, said, before)}
      />
      <AlsoNamed
        now={text}
        names={finding.also}
        rename={(said) => deeds.reword(id, said)}
        discard={(said) => deeds.discard(id, said)}
        onUndoable={onUndoable}
      />
      <SelectField
        label={words.leaning}
        value={finding.leaning}
        options={leanings.map((one) => ({ value: one, label: words.leanings[one] }))}
        onChange={(leaning) => change({ leaning })}
      />
      <RegisterField
        label={words.indicator}
        optional
        value={finding.indicator}
        maxLength={longestName}
        onSave={(indicator) => change({ indicator })}
      />
      <RegisterField
        label={words.source}
        optional
        suggestions={sources}
        value={finding.source}
        maxLength={longestName}
        onSave={(source) => change({ source })}
      />
      {finding.layer === 'practice' && (
        <>
          <SelectField
            label={words.beside}
            value={others.some((one) => one.id === finding.beside) ? String(finding.beside) : ''}
            options={[
              { value: '', label: words.alone },
              ...others.map((one) => ({ value: one.id as string, label: one.text })),
            ]}
            onChange={(wanted) => change({ beside: others.find((one) => one.id === wanted)?.id ?? null })}
          />
          <SelectField
            label={words.relation}
            value={finding.relation ?? ''}
            options={[
              { value: '', label: words.openRelation },
              ...relations.map((one) => ({ value: one, label: words.relations[one] })),
            ]}
            onChange={(wanted) => change({ relation: wanted === '' ? null : wanted })}
          />
        </>
      )}
      <IconButton
        icon="trash"
        label={words.remove(text)}
        onClick={() => onUndoable(words.removed(text), deeds.remove(id))}
      />
    </>
  );
}

/** One finding with everything that says where it comes from. */
function Finding({ finding }: { readonly finding: FieldFinding }) {
  const words = useOverlayWords();
  const from = [
    finding.indicator !== '' && `${words.indicator}: ${finding.indicator}`,
    finding.source !== '' && `${words.source}: ${finding.source}`,
  ].filter(Boolean);
  return (
    <div className="plenum-overlay-finding" data-leaning={finding.leaning}>
      <p>
        <Badge>{words.leanings[finding.leaning]}</Badge> {finding.text}
      </p>
      {from.length > 0 && <p className="plenum-muted">{from.join(' · ')}</p>}
    </div>
  );
}

function Pair({ row }: { readonly row: OverlayRow }) {
  const words = useOverlayWords();
  const { administration, practice } = row;
  const said = ({ relation }: FieldFinding) => {
    if (administration === null) return words.alone;
    return relation === null ? words.openRelation : words.relations[relation];
  };
  return (
    <li className="plenum-overlay-pair">
      <section aria-label={words.layers.administration}>
        {administration === null ? (
          <p className="plenum-muted">{words.missing}</p>
        ) : (
          <Finding finding={administration} />
        )}
      </section>
      <section aria-label={words.layers.practice}>
        {practice.length === 0 && <p className="plenum-muted">{words.missing}</p>}
        {practice.map((one) => (
          <div key={one.id}>
            <p className="plenum-overlay-relation" data-relation={administration === null ? undefined : one.relation}>
              {said(one)}
            </p>
            <Finding finding={one} />
          </div>
        ))}
      </section>
    </li>
  );
}

function Field({ field, ...props }: OverlayCardProps & { readonly field: FieldId }) {
  const { year, deeds, sources } = props;
  const words = useOverlayWords();
  const { list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const rows = overlayOf(props, field, year);
  const others = rows.flatMap(({ administration }) => administration ?? []);
  // In an order of their own: who lays one beside another keeps the form that was open.
  const all = inOrder([...others, ...rows.flatMap(({ practice }) => practice)]);
  return (
    <>
      {rows.length === 0 ? (
        <p className="plenum-muted">{words.none}</p>
      ) : (
        <>
          <div className="plenum-overlay-heads" aria-hidden="true">
            {layers.map((layer) => (
              <h4 key={layer}>{words.layers[layer]}</h4>
            ))}
          </div>
          <ul className="plenum-overlay">
            {rows.map((row) => (
              <Pair key={row.administration?.id ?? row.practice[0]?.id} row={row} />
            ))}
          </ul>
        </>
      )}
      {deeds !== null && (
        <div className="plenum-overlay-heads">
          {layers.map((layer) => (
            <AddFinding
              key={layer}
              layer={layer}
              place={`${field}/${year}/${layer}`}
              onAdd={(finding) => deeds.add({ ...finding, field, year })}
            />
          ))}
        </div>
      )}
      {deeds !== null && (
        <ul className="plenum-overlay">
          {all.map((finding) => (
            <li key={finding.id}>
              <Fold summary={words.change(finding.text)}>
                <Editor finding={finding} others={others} sources={sources} deeds={deeds} onUndoable={offer} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
      {bar}
    </>
  );
}

/** What figures and practice say of one field of action, side by side. */
export function OverlayCard(props: OverlayCardProps) {
  const { fields, findings, year, onSave } = props;
  const words = useOverlayWords();
  const standing = standingFields(fields);
  const [chosen, setChosen] = useState<string | null>(null);
  const field = standing.find(({ id }) => id === chosen) ?? standing[0];
  // Where something is written already, decided once: what others write or strike meanwhile takes nobody elsewhere.
  if (chosen === null && field !== undefined)
    setChosen(
      findings.find((one) => one.year === year && standing.some(({ id }) => id === one.field))?.field ?? field.id,
    );
  return (
    <Card heading={words.title} level={3}>
      <p>{words.text}</p>
      {field === undefined ? (
        <p className="plenum-muted">{words.noFields}</p>
      ) : (
        <>
          <SelectField
            label={words.field}
            value={field.id as string}
            options={standing.map(({ id, name }) => ({ value: id as string, label: name }))}
            onChange={setChosen}
          />
          <Field key={field.id} field={field.id} {...props} />
        </>
      )}
      {findings.some((one) => one.year === year) && (
        <Button icon="download" onClick={() => onSave(year)}>
          {words.save}
        </Button>
      )}
    </Card>
  );
}
