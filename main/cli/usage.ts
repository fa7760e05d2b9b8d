/** Wrong words on the command line; ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const USAGE = `用法：xunyue [--data 文件夹] [--json] 命令 …

  list                                资料库中的资料
  read 编号 [--revision N]             一份资料的全文与结构
  search 查询 [--limit 20] [--offset 0] [--fuzzy auto|off|only] [--bulletin 编号] [--sort relevance|title|date]
  import 路径… [--encoding 编码] [--as new|revision-of:编号] [--dry-run]
  annotate 编号 --quote 文字 [--occurrence N] [--note 文字] [--tag 标签]… [--verdict 结论] [--colour 颜色] [--author 姓名]
           [--shared]
  annotations [--bulletin 编号] [--state 状态] [--tag 标签] [--verdict 结论] [--query 文字]
  measures [--bulletin 编号]            整改事项
  claims [--bulletin 编号] [--query 文字]  数据
  check [--bulletin 编号]               数据核对
  export --what bulletin|annotations|register|ledger|working-papers|verification|comparison
         [--bulletin 编号]… --format docx|xlsx|pdf|html|md|txt|csv|json|png|svg --out 路径
         [--columns 列,列…] [--measure 项目]
         [--preset official|handout] [--no-marks] [--no-contents] [--no-paragraph-numbers] [--no-punctuation]
         [--wide-margin] [--large-type] [--classification 密级] [--copy-number 份号] [--watermark]
         [--copies N] [--purpose 用途] [--destination 去向] [--citation place|footnote|gbt7714|author-year]
  refill 文件 [--dry-run]               回填编辑过的核查台账（xlsx）
  merge 文件… [--accept-key] [--as-maker]
                                      合并标注包（或 W3C 标注 JSON）；--as-maker：换到这台电脑，接着使用
  package --out 路径 [--bulletin 编号]… [--tag 标签]… [--person 编号]… [--all]
                                      制作标注包；--all：全部，含仅自己可见
  log verify [--against 备份或标注包]    检查操作记录
  log export --out 路径                导出操作记录，附检查程序
  verify                              检查资料库
  backup --out 路径                    备份资料库和个人数据
  restore 路径                         从备份恢复；被替换的文件留在 backups 文件夹
  bench [open|search|fuzzy|import|anchors|export|ledger|ledger-pages] [--bulletins N] [--corpus 文件夹]
                                      测量快慢与准确，每个数字旁边都有参照
`;
