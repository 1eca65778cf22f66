import { type FormEvent, useRef } from 'react';
import { longestPoint, longestWho } from '../../domain/open-points/open-point.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useOpenPointsWords } from '../../words/open-points.ts';
import type { PointsDeeds } from './points-deeds.ts';

const blank = { what: '', who: '', until: '' };

/** The next point: Enter records it and leaves the keyboard where the one after begins. */
export function PointForm({ onAdd }: { readonly onAdd: PointsDeeds['add'] }) {
  const words = useOpenPointsWords();
  const form = useRef<HTMLFormElement>(null);
  const { typed, change, clear, line } = useKept('point', blank);
  const { what, who, until } = typed;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === '') return;
    onAdd({ what: what.trim(), who: who.trim(), until: until.trim() });
    clear();
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className="plenum-points-form" onSubmit={add}>
      <TextField
        label={words.newWhat}
        value={what}
        maxLength={longestPoint}
        onChange={(text) => change({ what: text })}
      />
      <TextField
        label={words.who}
        optional
        value={who}
        maxLength={longestWho}
        onChange={(text) => change({ who: text })}
      />
      <TextField
        label={words.until}
        optional
        value={until}
        maxLength={longestWho}
        onChange={(text) => change({ until: text })}
      />
      {line}
      <Button type="submit" disabled={what.trim() === ''}>
        {words.add}
      </Button>
    </form>
  );
}
