import { useState } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice, type NoticeKind } from '../../ui/notice.tsx';
import { ProgressCells } from '../../ui/progress-cells.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { RedThread } from '../../ui/red-thread.tsx';
import { ScoreScale } from '../../ui/score-scale.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type PillTone, StatusPill } from '../../ui/status-pill.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AppFrame } from '../app-frame.tsx';
import './gallery.css';
import { sceneGroups } from '../scenes/all-scenes.ts';
import { GalleryBallots } from './gallery-ballots.tsx';
import { GalleryBoards } from './gallery-boards.tsx';
import { GalleryCheckIn } from './gallery-check-in.tsx';
import { GalleryCounty } from './gallery-county.tsx';
import { GalleryCross } from './gallery-cross.tsx';
import { GalleryEntries } from './gallery-entries.tsx';
import { GalleryFiles } from './gallery-files.tsx';
import { GalleryGroups } from './gallery-groups.tsx';
import { GalleryLead } from './gallery-lead.tsx';
import { GalleryPapers } from './gallery-papers.tsx';
import { GalleryPoints } from './gallery-points.tsx';
import { GalleryProfiles } from './gallery-profiles.tsx';
import { GalleryQuestions } from './gallery-questions.tsx';
import { GalleryResults } from './gallery-results.tsx';
import { GalleryScores } from './gallery-scores.tsx';
import { GallerySignals } from './gallery-signals.tsx';
import { GallerySurvey } from './gallery-survey.tsx';
import { GalleryTimeline } from './gallery-timeline.tsx';
import { GalleryVotes } from './gallery-votes.tsx';
import { wallScenes } from './gallery-walls.tsx';
import { galleryWords as words } from './gallery-words.ts';

const NOTICES: readonly NoticeKind[] = ['success', 'info', 'warning', 'danger'];
const PILLS: readonly PillTone[] = ['good', 'pending', 'alone', 'bad'];
const nothing = () => undefined;

function Fields() {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(true);
  const [choice, setChoice] = useState<'a' | 'b'>('a');
  const options = [
    { value: 'a', label: words.short },
    { value: 'b', label: words.long },
  ] as const;
  return (
    <Card heading={words.fields}>
      <TextField label={words.short} hint={words.sentence} value={text} onChange={setText} optional />
      <TextField label={words.short} error={words.sentence} value={text} onChange={setText} />
      <FileButton label={words.short} accept=".txt" onChoose={nothing} />
      <CodeForm action={words.short} read={() => null} onCode={nothing} />
      <SelectField label={words.short} value={choice} options={options} onChange={setChoice} />
      <TextArea label={words.short} value={text} onChange={setText} optional />
      <CheckBox label={words.long} hint={words.sentence} checked={checked} onChange={setChecked} />
    </Card>
  );
}

function Scales() {
  const [value, setValue] = useState<number | 'cannot' | null>(9);
  const words1 = { low: words.low, high: words.high, hint: words.sentence, cannot: words.cannot };
  return (
    <Card heading={words.scales}>
      <ScoreScale
        legend={words.axis}
        {...words1}
        value={value}
        onChange={setValue}
        previous={{ value: 8, label: words.round }}
      />
      <ScoreScale
        legend={words.long}
        {...words1}
        lowMeaning={words.sentence}
        highMeaning={words.long}
        value={null}
        onChange={setValue}
      />
      <ScoreScale legend={words.axis} {...words1} min={1} max={4} value="cannot" onChange={setValue} />
      <ScoreScale legend={words.axis} {...words1} value={5} onChange={setValue} disabled />
    </Card>
  );
}

function Buttons() {
  const [open, setOpen] = useState(false);
  const actions = [
    { id: 'edit', label: words.short, icon: 'edit' },
    { id: 'remove', label: words.long, icon: 'trash', disabled: true },
  ] as const;
  return (
    <Card heading={words.buttons} aside={words.round}>
      <div className="plenum-row">
        <Button kind="primary" iconAfter="arrow-right">
          {words.short}
        </Button>
        <Button icon="download">{words.short}</Button>
        <Button kind="tertiary">{words.short}</Button>
        <Button disabled>{words.short}</Button>
        <Button compact>{words.short}</Button>
        <IconButton icon="edit" label={words.short} />
        <Menu label={words.menu} actions={actions} onAction={nothing} />
        <Button onClick={() => setOpen(true)}>{words.dialog}</Button>
      </div>
      <Dialog
        title={words.dialog}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={<Button kind="primary">{words.short}</Button>}
      >
        <p>{words.sentence}</p>
      </Dialog>
    </Card>
  );
}

function Facts() {
  const columns = [
    { id: 'title', title: words.short, names: true, cell: (row: (typeof words.stations)[number]) => row.label },
    { id: 'minutes', title: words.minutes, numeric: true, cell: (row: { minutes: number }) => row.minutes },
  ];
  return (
    <Card heading={words.facts}>
      <div className="plenum-row">
        <Badge>{words.short}</Badge>
        {NOTICES.map((kind) => (
          <Badge key={kind} tone={kind}>
            {kind}
          </Badge>
        ))}
        {PILLS.map((tone) => (
          <StatusPill key={tone} tone={tone}>
            {tone}
          </StatusPill>
        ))}
      </div>
      <ProgressCells done={24} total={26} label={words.short} />
      <ProgressCells done={0} total={0} />
      <ProgressCells done={320} total={500} />
      {NOTICES.map((kind) => (
        <Notice key={kind} kind={kind} title={words.long} quiet actions={<Button compact>{words.short}</Button>}>
          <p>{words.sentence}</p>
        </Notice>
      ))}
      <EmptyState title={words.short} actions={<Button kind="primary">{words.short}</Button>}>
        {words.sentence}
      </EmptyState>
      <DataTable caption={words.facts} columns={columns} rows={words.stations} rowKey={(row) => row.id} />
      <Fold summary={words.short} status="(3)">
        <p>{words.sentence}</p>
      </Fold>
      <Fold summary={words.long} status={words.short} open>
        <p>{words.sentence}</p>
      </Fold>
      <div className="plenum-gallery-code">
        <QrCode text="https://plenum.example/#/join/K7Q4MX" />
      </div>
    </Card>
  );
}

/** Every part of the kit in its states, for those who build screens and for the checks. Not linked from anywhere. */
export function Gallery() {
  const [current, setCurrent] = useState('d');
  return (
    <AppFrame
      title={words.title}
      layout="wide"
      thread={<RedThread items={words.stations} currentId={current} />}
      clock={words.clock}
      status={<StatusPill tone="good">{words.saved}</StatusPill>}
    >
      <h1>{words.title}</h1>
      <div className="plenum-gallery">
        <Card heading={words.rail}>
          <RedThread items={words.stations} currentId={current} onSelect={setCurrent} variant="rail" />
        </Card>
        <Scales />
        <Buttons />
        <Fields />
        <Facts />
        <GalleryResults />
        <GalleryProfiles />
        <GalleryEntries />
        <GalleryBallots />
        <GalleryBoards />
        <GalleryCheckIn />
        <GalleryFiles />
        <GalleryPoints />
        <GalleryCross />
        <GalleryQuestions />
        <GalleryVotes />
        <GalleryGroups />
        <GalleryScores />
        <GalleryLead />
        <GallerySignals />
        <GalleryTimeline />
        <GallerySurvey />
        <GalleryCounty />
        <GalleryPapers />
        <Card heading={words.wall} className="plenum-gallery-wall">
          <RedThread items={words.stations} currentId={current} variant="wall" />
          <RedThread items={words.stations} currentId={null} />
        </Card>
        {Object.entries(sceneGroups).map(([group, scenes]) => (
          <Card key={group} heading={group}>
            <ul className="plenum-gallery-scenes">
              {Object.entries(scenes).map(([scene, { isForDesk = false }]) => (
                <li key={scene}>
                  <a href={`#/gallery/scene/${scene}`} data-for={isForDesk ? 'desk' : 'hand'}>
                    {scene}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ))}
        <Card heading={words.wallPictures}>
          <ul className="plenum-gallery-walls">
            {Object.keys(wallScenes).map((scene) => (
              <li key={scene}>
                <a href={`#/gallery/wall/${scene}`}>{scene}</a>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </AppFrame>
  );
}
