import { hrefTo, legalPages, pathTo } from '../ui/address.ts';
import { useWords } from '../words/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import './legal-footer.css';

export function LegalFooter() {
  const { ui } = useWords();
  return (
    <footer className="plenum-footer" data-print="hide">
      <nav aria-label={ui.footer.label}>
        <ul>
          {legalPages.map((page) => (
            <li key={page}>
              <a className="kern-link kern-link--no-visited-state" href={hrefTo(pathTo.legal(page))}>
                {ui.footer[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageSwitch />
    </footer>
  );
}
