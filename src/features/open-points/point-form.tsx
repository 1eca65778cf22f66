import { type FormEvent, useRef, useState } from 'react';
import { longestPoint, longestWho } from '../../domain/open-points/open-point.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOpenPointsWords } from '../../words/open-points.ts';
import type { PointsDeeds } from './points-deeds.ts';

/** The next point: Enter records it and leaves the keyboard where the one after begins. */
export function PointForm({ onAdd }: { readonly onAdd: PointsDeeds['add'] }) {
  const words = useOpenPointsWords();
  const form = useRef<HTMLFormElement>(null);
  const [what, setWhat] = useState('');
  const [who, setWho] = useState('');
  const [until, setUntil] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === '') return;
    onAdd({ what: what.trim(), who: who.trim(), until: until.trim() });
    setWhat('');
    setWho('');
    setUntil('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className="plenum-points-form" onSubmit={add}>
      <TextField label={words.newWhat} value={what} maxLength={longestPoint} onChange={setWhat} />
      <TextField label={words.who} optional value={who} maxLength={longestWho} onChange={setWho} />
      <TextField label={words.until} optional value={until} maxLength={longestWho} onChange={setUntil} />
      <Button type="submit" disabled={what.trim() === ''}>
        {words.add}
      </Button>
    </form>
  );
}
