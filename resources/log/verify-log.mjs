// 检查导出的操作记录：node verify-log.mjs [文件夹]。只需 Node.js 18 或更高版本；检查办法见 README.txt。
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = ['README.txt', 'log.jsonl', 'verify-log.mjs', 'versions.jsonl'];
const FIELDS = ['previous', 'seq', 'at', 'act', 'subject', 'payload'];
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function hashOf(event) {
  const hash = createHash('sha256');
  for (const name of FIELDS) {
    const bytes = Buffer.from(String(event[name]), 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

function parsed(line) {
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return {};
  }
}

/** 参数：按文件名给出字节的函数。返回发现的问题，一句一条；没有问题时为空。 */
export function problemsOf(read) {
  const lines = (name) => read(name).toString('utf8').split('\n').filter((line) => line !== '').map(parsed);
  const problems = [];
  const known = new Map();
  const named = new Set();
  for (const event of lines('log.jsonl')) {
    const before = event.seq === 1 ? 0 : known.get(`${event.origin} ${event.previous}`);
    const follows = before === event.seq - 1 && (before > 0 || event.previous === '0'.repeat(64));
    if (!follows || hashOf(event) !== event.hash) problems.push(`操作记录自第 ${event.seq} 条起不可信（${event.origin}）`);
    known.set(`${event.origin} ${event.hash}`, event.seq);
    for (const { after = [], added = [] } of parsed(event.payload).changes ?? []) {
      for (const version of [...after, ...added.map((each) => each.version)]) named.add(version);
    }
  }
  for (const { version, body } of lines('versions.jsonl')) {
    if (body !== null && sha256(String(body)) !== version) problems.push(`内容与校验码不符：${version}`);
    if (!named.has(version)) problems.push(`操作记录中没有这一内容：${version}`);
  }
  const sums = FILES.map((name) => `${sha256(read(name))}  ${name}\n`).join('');
  if (read('checksums.txt').toString('utf8') !== sums) problems.push('有文件与 checksums.txt 不符');
  return problems;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
  const problems = problemsOf((name) => readFileSync(join(folder, name)));
  console.log(problems[0] ?? '操作记录完整');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
