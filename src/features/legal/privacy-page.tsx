import { useLegalWords } from '../../words/legal.ts';
import type { Operator } from './operator.ts';
import { AddressLines, MailLink, Section } from './section.tsx';

export function PrivacyPage({ operator: file }: { readonly operator: Operator }) {
  const { privacy } = useLegalWords();
  const { operator, dataProtectionOfficer, supervisoryAuthority } = file;
  return (
    <>
      <p>
        <strong>{privacy.short(file.retentionDays)}</strong>
      </p>
      <Section title={privacy.stored} points={privacy.storedPoints} />
      <Section title={privacy.where} paragraphs={privacy.whereText(file.hosting)} />
      <Section title={privacy.who} points={privacy.whoPoints} />
      <Section title={privacy.limits} paragraphs={privacy.limitsText} />
      <Section title={privacy.howLong} points={privacy.howLongPoints(file.retentionDays)} />
      <Section title={privacy.notDone} points={privacy.notDonePoints} />
      <Section title={privacy.rights} paragraphs={privacy.rightsText} />
      <Section title={privacy.responsible}>
        <address>
          <AddressLines lines={[operator.name, operator.department, operator.street, operator.city]} />
          <MailLink address={operator.email} />
        </address>
      </Section>
      <Section title={privacy.officer}>
        <address>
          <AddressLines lines={[dataProtectionOfficer.name]} />
          <MailLink address={dataProtectionOfficer.email} />
        </address>
      </Section>
      <Section title={privacy.authority}>
        <p>
          {supervisoryAuthority.url === '' ? (
            supervisoryAuthority.name
          ) : (
            <a href={supervisoryAuthority.url} rel="noreferrer">
              {supervisoryAuthority.name}
            </a>
          )}
        </p>
      </Section>
    </>
  );
}
