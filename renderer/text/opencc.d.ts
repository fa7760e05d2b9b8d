declare module 'opencc-js/dict/*' {
  /** `from to` pairs with `|` between them; several candidates are separated by further spaces. */
  const pairs: string;
  export default pairs;
}
