/**
 * The paragraph that states a bulletin's own totals: “截至目前，巡视反馈的…项问题，…已整改完成…项”. It stands at the end of a
 * part but speaks of the whole, so it does not belong to the numbered heading before it.
 */
export function isSummary(words: string): boolean {
  if (!/^截[至止](?:目前|\d{4}年\d{1,2}月[^，,。]{0,8})[，,]/.test(words)) return false;
  const figures = words.match(/\d+\s*[项条个件]/g) ?? [];
  return figures.length >= 2 && /问题|任务|措施/.test(words) && /整改|完成|销号/.test(words);
}
