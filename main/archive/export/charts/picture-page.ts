import type { Drawing } from './bar-chart.ts';

/** Nothing may be loaded and nothing may run where a drawing is made a picture. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A page with a drawing in its top left corner and nothing else, for whatever makes a PNG of it. */
export function picturePage({ svg }: Drawing): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style>html, body { margin: 0; background: #fff; overflow: hidden; } svg { display: block; }</style>
</head>
<body>${svg}</body>
</html>
`;
}
