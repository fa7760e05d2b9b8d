import { useEffect, useLayoutEffect, useState } from 'react';
import type { Settings } from '../../../main/contract/person.ts';
import { sendMenu } from '../../commands/send-menu.ts';
import { htmlLang, i18n } from '../../i18n/i18n.ts';

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** Puts the display settings onto the page, where the style sheets find them. */
export function useAppearance(settings: Settings): void {
  const systemPaper = useSystemPaper();
  const paper = settings.paper === 'system' ? systemPaper : settings.paper;
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset.paper = paper;
    page.dataset.face = settings.typeFace;
    page.style.setProperty('--type-size', `${settings.typeSizePx}px`);
    page.style.setProperty('--line-characters', String(settings.lineCharacters));
  }, [paper, settings.typeFace, settings.typeSizePx, settings.lineCharacters]);
  useEffect(() => {
    void i18n.changeLanguage(settings.language).then(() => {
      document.documentElement.lang = htmlLang(settings.language);
      document.title = i18n.t('app.name');
      void sendMenu();
    });
  }, [settings.language]);
}

function useSystemPaper(): 'white' | 'dark' | 'contrast' {
  const [paper, setPaper] = useState(systemPaper);
  useEffect(() => {
    const queries = [DARK, MORE_CONTRAST].map((query) => window.matchMedia(query));
    const follow = () => setPaper(systemPaper());
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  return paper;
}

function systemPaper(): 'white' | 'dark' | 'contrast' {
  if (window.matchMedia(MORE_CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'white';
}
