import { Icon } from '../ui/icons.tsx';
import './language-switch.css';
import { useLang, useWords } from '../words/words.ts';

export function LanguageSwitch() {
  const { ui } = useWords();
  const { lang, chooseLang } = useLang();
  const other = lang === 'de' ? 'en' : 'de';
  return (
    <button type="button" className="plenum-language" lang={other} onClick={() => chooseLang(other)}>
      <Icon name="globe" size="small" />
      {ui.otherLanguageName}
    </button>
  );
}
