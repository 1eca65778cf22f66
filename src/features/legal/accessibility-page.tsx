import { useFormat } from '../../words/format.ts';
import { useLegalWords } from '../../words/legal.ts';
import type { Operator } from './operator.ts';
import { AddressLines, MailLink, Section } from './section.tsx';

export function AccessibilityPage({ operator: file }: { readonly operator: Operator }) {
  const { accessibility: words } = useLegalWords();
  const format = useFormat();
  const { accessibility, operator } = file;
  const checked =
    accessibility.checkedOn === '' ? words.notChecked : words.checkedOn(format.date(accessibility.checkedOn));
  return (
    <>
      <p>{words.intro(operator.name)}</p>
      <Section title={words.state} paragraphs={[...words.stateText, checked]} />
      <Section title={words.helps} points={words.helpsPoints} />
      <Section title={words.barriers} points={[...words.barrierPoints, ...accessibility.knownBarriers]} />
      <Section title={words.report} paragraphs={words.reportText}>
        <address>
          {accessibility.contactPhone !== '' && <AddressLines lines={[words.phone(accessibility.contactPhone)]} />}
          <MailLink address={accessibility.contactEmail} />
        </address>
      </Section>
      <Section title={words.enforcement} paragraphs={words.enforcementText}>
        <p>
          {accessibility.enforcementUrl === '' ? (
            accessibility.enforcementBody
          ) : (
            <a href={accessibility.enforcementUrl} rel="noreferrer">
              {accessibility.enforcementBody}
            </a>
          )}
        </p>
      </Section>
    </>
  );
}
