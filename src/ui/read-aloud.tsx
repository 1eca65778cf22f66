import { useEffect, useRef, useState } from 'react';
import { usePictureWords } from '../words/picture.ts';
import { useLang } from '../words/words.ts';
import { Button } from './button.tsx';

/** Only a voice that lives on this device: others would send what is read to somebody's computer. */
function localVoice(lang: string): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null;
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith(lang)) ?? null;
}

/** Voices come late in some browsers; the button appears with them and is missing where there are none. */
function useLocalVoice(): SpeechSynthesisVoice | null {
  const { lang } = useLang();
  const [voice, setVoice] = useState(() => localVoice(lang));
  useEffect(() => {
    const look = () => setVoice(localVoice(lang));
    look();
    if (typeof speechSynthesis === 'undefined') return;
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [lang]);
  return voice;
}

/** Reads sentences aloud on this device, and stops when it is pressed again or left. */
export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const { copy } = usePictureWords();
  const voice = useLocalVoice();
  const [speaking, setSpeaking] = useState(false);
  const last = useRef<SpeechSynthesisUtterance | null>(null);
  useEffect(() => () => (typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis.cancel()), []);
  if (voice === null) return null;
  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  const start = () => {
    speechSynthesis.cancel();
    for (const [index, sentence] of sentences.entries()) {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      // A voice that fails ends it as well: a button that says it is reading must not stand over silence.
      if (index === sentences.length - 1)
        spoken.onend = spoken.onerror = () => {
          // What was cancelled says so later, when the next reading may have begun.
          if (last.current === spoken) setSpeaking(false);
        };
      last.current = spoken;
      speechSynthesis.speak(spoken);
    }
    setSpeaking(true);
  };
  return (
    <Button compact icon={speaking ? 'pause' : 'play'} onClick={speaking ? stop : start}>
      {speaking ? copy.silence : copy.aloud}
    </Button>
  );
}
