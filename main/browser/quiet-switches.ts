/**
 * Chromium's switches that keep it from speaking to anybody, as name and value. Without the first one Debian's
 * Chromium looks up some 37 host names when it starts.
 */
export const QUIET_SWITCHES: readonly (readonly [name: string, value: string | null])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // Routes even an address without a name to a proxy that does not exist.
  ['proxy-server', 'http://0.0.0.0:1'],
  ['proxy-bypass-list', '<-loopback>'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', null],
  ['disable-background-networking', null],
  ['disable-component-update', null],
  ['disable-domain-reliability', null],
  ['disable-sync', null],
  ['disable-breakpad', null],
  ['disable-client-side-phishing-detection', null],
  ['disable-default-apps', null],
  ['disable-extensions', null],
  ['dns-prefetch-disable', null],
  ['no-default-browser-check', null],
  ['no-first-run', null],
  ['no-pings', null],
  ['metrics-recording-only', null],
];
