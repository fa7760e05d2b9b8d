/** Character tables of OpenCC (Apache-2.0): entries `from to[ to…]`, separated by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
