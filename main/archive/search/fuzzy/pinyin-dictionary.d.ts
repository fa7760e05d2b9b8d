/** The readings of single characters of pinyin-pro (MIT): `get('行')` → `xíng háng hàng héng`. */
declare module 'pinyin-pro/dist/esm/data/dict1.mjs' {
  const readings: { get: (character: string) => string | undefined };
  export default readings;
}
