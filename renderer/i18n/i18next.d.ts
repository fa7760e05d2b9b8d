import 'i18next';
import type zhCN from './zh-CN.json';

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
  }
}
