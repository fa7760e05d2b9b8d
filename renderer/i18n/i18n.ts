import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zhCN from './zh-CN.json';

export type Language = 'zh-CN' | 'en';

export const i18n: I18n = i18next.createInstance();

/** Readies both languages at once: there is nothing to fetch. */
export function startI18n(language: Language): void {
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** The `lang` of the interface for `<html>`. */
export const htmlLang = (language: Language) => (language === 'en' ? 'en' : 'zh-Hans');
