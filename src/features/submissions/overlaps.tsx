import type { Overlap } from '../../domain/space/overlaps.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useFormat } from '../../words/format.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** Hints with their reasons; nothing is decided here. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  const { overlaps: words, untitled } = useSubmissionsWords();
  const format = useFormat();
  const quoted = (said: readonly string[]) => format.list(said.map(words.quoted));
  const directionText = ({ one, other }: NonNullable<Overlap['directions']>) =>
    one.length > 0 && other.length > 0
      ? words.against(quoted(one), quoted(other))
      : words.oneSided(quoted([...one, ...other]));
  return (
    <Card heading={words.title}>
      <p>{words.text}</p>
      {overlaps.length === 0 && <p className="plenum-muted">{words.none}</p>}
      <LongList
        className="plenum-submissions-hints"
        rows={overlaps.map(({ one, other, kind, fields, words: shared, directions }) => (
          <li key={`${one.proposal} ${other.proposal}`}>
            <p>
              <strong>{words.pair(one.profile.title || untitled, other.profile.title || untitled)}</strong>{' '}
              <Badge>{words[kind]}</Badge>
            </p>
            <p className="plenum-muted">{words.groups(one.group, other.group)}</p>
            <p>
              {[
                ...(directions === null ? [] : [directionText(directions)]),
                ...(fields.length > 0 ? [words.field(format.list(fields))] : []),
                ...(shared.length > 0 ? [words.words(format.list(shared))] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      />
    </Card>
  );
}
