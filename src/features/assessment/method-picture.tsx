import './method-picture.css';
import type { Criterion } from '../../domain/assessment/criterion.ts';

interface MethodPictureProps {
  readonly x: Criterion;
  readonly y: Criterion;
}

function Axis({ criterion, axis }: { readonly criterion: Criterion; readonly axis: 'x' | 'y' }) {
  return (
    <div className="plenum-method-axis" data-axis={axis}>
      <p className="plenum-method-name">{criterion.name}</p>
      <p className="plenum-method-meaning">{criterion.meaning}</p>
    </div>
  );
}

function End({ word, meaning, place }: { readonly word: string; readonly meaning: string; readonly place: string }) {
  return (
    <p className="plenum-method-end" data-place={place}>
      <strong>{word}</strong> {meaning}
    </p>
  );
}

/** The method in one picture: two axes, each with its sentence and its described ends. */
export function MethodPicture({ x, y }: MethodPictureProps) {
  return (
    <div className="plenum-method">
      <svg className="plenum-method-cross" viewBox="0 0 400 300" preserveAspectRatio="none" aria-hidden="true">
        <rect className="plenum-method-target" x="200" width="200" height="150" />
        <path className="plenum-method-line" d="M200 0V300M0 150H400" />
      </svg>
      <Axis criterion={y} axis="y" />
      <Axis criterion={x} axis="x" />
      <End word={y.high} meaning={y.highMeaning} place="top" />
      <End word={y.low} meaning={y.lowMeaning} place="bottom" />
      <End word={x.low} meaning={x.lowMeaning} place="left" />
      <End word={x.high} meaning={x.highMeaning} place="right" />
    </div>
  );
}
