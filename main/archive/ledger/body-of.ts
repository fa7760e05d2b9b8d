/** Units that administer: what a place name ends in. */
const PLACE = /[\p{Script=Han}]{2,3}?(?:区|市|县|州|盟|旗|省)(?!域|委|级|容|场|民|政|直|属|块)/gu;
const GENERAL =
  /^[全我各本该两城社园景辖市地郊山新老校厂小](?:.{0,2})[区市县州省]$|自治区$|开发区$|园区$|社区$|城区$|地区$|景区$|新区$|[功]能区$|商务区$/;
const OFTEN_ENOUGH = 3;
const START = 4000;

/** The unit that a document is about: the one its metadata name, else the place that its beginning names most often. */
export function bodyOf(folded: string, named: string | null): string | null {
  if (named !== null) return named;
  const counts = new Map<string, number>();
  for (const [name] of folded.slice(0, START).matchAll(PLACE)) {
    if (!GENERAL.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= OFTEN_ENOUGH ? most[0] : null;
}
