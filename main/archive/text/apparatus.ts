import { fold } from './folding.ts';

/** What a page or a paper puts around a document: breadcrumbs, sources, disclaimers, contacts, dates of publication. */
const PATTERNS: readonly RegExp[] = [
  /^当前位置\s*:/,
  /^您?(?:现在|当前)?的?位置\s*:/,
  /^首页\s*[>›»]/,
  /^[(]?\s*(?:信息|文章|稿件)?来源\s*:/,
  /^免责声明\s*:/,
  /^版权(?:声明|所有)/,
  /^[(]?(?:责任)?编辑\s*:/,
  /^[(]?(?:记者|作者|通讯员|供稿)\s*:/,
  /^(?:发布|发表|更新)(?:时间|日期)\s*:/,
  /^(?:浏览|点击|阅读)(?:次数|量)?\s*:/,
  /^(?:【|\[)?(?:打印|关闭|字体)/,
  /^(?:联系|办公|举报|监督)?(?:电话|地址|邮箱|传真|方式)\s*:/,
  /^(?:电子)?(?:邮箱|邮件|信箱)\s*:/,
  /^(?:通讯|通信|联系|来信)地址\s*:/,
  /^(?:邮政编码|邮编)\s*:/,
  /^欢迎.{0,20}(?:进行|予以|实施)?监督。/,
  /^分享到?\s*:?/,
];

/** Whether a line is apparatus, not body. Works on Traditional and full-width forms alike. */
export function isApparatus(words: string): boolean {
  const folded = fold(words.slice(0, 60));
  return PATTERNS.some((pattern) => pattern.test(folded)) && words.length < 400;
}
