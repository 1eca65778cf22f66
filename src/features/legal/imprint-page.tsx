import { useLegalWords } from '../../words/legal.ts';
import type { Operator } from './operator.ts';
import { AddressLines, MailLink, Section } from './section.tsx';

export function ImprintPage({ operator: file }: { readonly operator: Operator }) {
  const { imprint } = useLegalWords();
  const { operator } = file;
  return (
    <>
      <Section title={imprint.operator}>
        <address>
          <AddressLines lines={[operator.name, operator.department, operator.street, operator.city]} />
          {operator.representedBy !== '' && <AddressLines lines={[imprint.representedBy(operator.representedBy)]} />}
        </address>
      </Section>
      <Section title={imprint.contact}>
        <address>
          {operator.phone !== '' && <AddressLines lines={[imprint.phone(operator.phone)]} />}
          {imprint.email} <MailLink address={operator.email} />
        </address>
      </Section>
      <Section title={imprint.software} paragraphs={imprint.softwareText}>
        <p>
          <a href="./licences/kern-eupl.txt">{imprint.kernLicence}</a>
        </p>
        <p>
          <a href="./licences/fira-sans-ofl.txt">{imprint.fontLicence}</a>
        </p>
      </Section>
    </>
  );
}
