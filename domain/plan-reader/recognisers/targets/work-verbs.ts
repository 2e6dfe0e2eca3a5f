import { freeSpacing } from '../../expressions/free-spacing';
/** Verbs whose object is an amount of work: what an office trains, builds, holds, buys, visits. Before a number they make it a target. */
const VERBS = `
培训 邀请 轮训 培养 培育 培优 选派 选送 选拔 选树 选聘 选调 选任 选配 选举 推荐 推选 举荐 派驻 派出 派遣 外派 下派 输送 抽调 引进 引育 招聘 招录 招收 招考 招募 招生 聘请 聘用 返聘 续聘 外聘 吸纳 吸收 发展 转正
安置 安排 储备 配备 配有 配齐 配置 配套 配发 明确 确定 指定 遴选 选择 选取 选定 选 抽取 组成 编成 分成 建档
新建 建设 建成 建立 建造 修建 改建 扩建 改扩建 共建 兴建 筹建 续建 补建 改造 新增 增加 增设 增配 增添 增购 增派 增聘 净增 设置 设立 开设 开通 开办 开放 成立 组建 创建 创成 创办 打造 搭建 布设 安装 加装 架设 敷设
铺设 铺筑 埋设 硬化 绿化 亮化 美化 修缮 维修 修复 修补 修通 打通 接通 整修 加固 更新 更换 换发 换装 拆除 拆迁 搬迁 迁移 提升 升级 疏浚 疏通 清淤 整修 平整 浇筑 配建
举办 召开 开展 组织 举行 承办 主办 协办 进行 实施 启动 推进 落实 完成 实现 达成 打捞 运营 开行 编排 排演 创作 展示 布展 参展 承接 承建 建完 完结
投入 投资 投放 融资 筹集 筹措 募集 募捐 争取 申请 申报 申领 安排资金 下拨 拨付资金 列支 引资 招商 吸引 到位 征收 征缴 入库 节约 节支 创收 挽回 追回 追缴 收缴 盘活 清收 清欠 发行 放贷 承保 兑现 减免
购置 购买 购进 采购 添置 添购 征订 订阅 订购 配送 采编 编目 入藏 上架 外借 流通 借阅 数字化
检查 抽查 抽考 抽测 巡查 督查 督导 抽检 检验 检测 检定 监测 采样 取样 抽样 送检 采集 排查 摸排 普查 整治 整改 查处 查办 查获 侦破 破获 打掉 抓获 立案 办理 办结 受理 审理 审结 执结 结案 审批 审查 审计 核查 复查 核发 颁发 调解
调处 化解 执法 关闭 关停 淘汰 取缔 清理 清运 清退 治理 拆改 巡防 巡诊 接访 下访 走访 约访 家访
发放 发送 派发 分发 赠送 捐赠 印发 印制 印刷 编印 编写 编制 编发 编辑 汇编 编纂 起草 制定 修订 出台 制作 撰写 发表 发布 刊发 刊登 刊载 投稿 报送 上报 推送 推介 拍摄 摄制 录制 播放 提供 推广 张贴 悬挂 设计 展出 展览
演出 展演 放映 巡演 巡展 巡讲 宣讲 讲授 出版 交流稿
登记 录入 收集 征集 整理 归档 批改 移交 接收 统计 调查 调研 走访 入户 慰问 看望 探望 帮扶 帮助 帮困 资助 救助 扶持 扶助 支持 救援 服务(?=群众|企业|读者|居民|老人|职工) 接待 接诊 收治 治疗 随访 回访 体检 筛查 免疫 接种 诊疗 救治 抢救
义诊 签约 签订 签署 关爱 帮教 结对 联系 包联 解决 办好 受训
动员 发动 评选 评比 评定 评出 表彰 命名 认定 奖励 授予 推选 选出 培树 示范 试点 试种 推出 打响 产生 优化 覆盖 新创 新办 新引进 新培育 新评 新签 新修 新添 新设 新购 新聘 新铺 创优 获评 夺取 取得
种植 栽植 栽种 新植 补植 补种 植树 造林 抚育 养殖 饲养 繁育 育苗 放流 出栏 存栏 播种 流转 开发 转移 就业 输出 孵化 减排 削减 压减 压缩 回收 收购 收储 处置 处理 复垦 开垦 退耕 生产 加工 销售 出口 治理 脱贫 减贫
修 建 栽 种 办 植 设 购 聘 送 创 搞 出 抓 拍 讲 看 读 写 做
听评 听课 评课 赛课 磨课 公开 承担 参加 参与 选修 撰 研发 研制 开发 立项 结题 申 获得 获 争创 打造 培 评 组建 增 补充 补 招 引
派 添 立 配 换 改 抽 铺 采 领 印 签 授 开 争 创 排 贴 挂 治 造 产 捐 投 寄 发 查 访 帮 救 种 收 交 留 编 养 包 认 挖 提 拆 搬 推 录 盖 拿 跑 听
`;
const WORDS = [...new Set(VERBS.split(/\s+/).filter((word) => word !== ''))].sort((a, b) => b.length - a.length);
const SINGLE = WORDS.filter((word) => word.length === 1);
/** The longer verbs by their first character, the longest first: an expression of so many words would be tried word by word at each character. */
const LONG = new Map<number, string[]>();
for (const word of WORDS.filter((one) => one.length > 1)) {
  const first = word.charCodeAt(0);
  const same = LONG.get(first);
  if (same === undefined) LONG.set(first, [word]);
  else same.push(word);
}
/** A verb of one character counts only right before the number: 选1-2个镇, 建5座. */
const RIGHT_BEFORE = new RegExp(`(?:${SINGLE.join('|')})(?:好|了|成|齐|满|出|足|够|完|通)?$`);

/** 各村设信息员一名, 拟建冷库一座: with its object between, a verb of one character counts behind whoever does it or an adverb. */
const OVER_OBJECT =
  /(?:^|每[\u4e00-\u9fff]{1,3}|[日月前后内村室站校院科所局镇乡县区市户组班队师生人员年各均都要须应拟共再新])([设配建聘购派栽铺换请办添交写])(?![备施计想置立定筑议档合套出请用任买届流通警接作字公事理法示求假造成])[\u4e00-\u9fff]{2,6}$/;

/** The last verb of work in a stretch of text that ends where a number begins, with where it stands; null where there is none. */
export function workVerbBefore(left: string): { readonly verb: string; readonly at: number } | null {
  let last: { verb: string; at: number } | null = null;
  for (let at = 0; at < left.length; at += 1) {
    const verb = LONG.get(left.charCodeAt(at))?.find((word) => left.startsWith(word, at));
    if (verb === undefined) continue;
    last = { verb, at };
    at += verb.length - 1;
  }
  const near = RIGHT_BEFORE.exec(left);
  if (near !== null && (last === null || last.at + last.verb.length <= near.index))
    return { verb: near[0], at: near.index };
  if (last !== null) return last;
  const over = OVER_OBJECT.exec(left);
  const verb = over?.[1];
  return over === null || verb === undefined ? null : { verb, at: over.index + over[0].indexOf(verb) };
}

/** A word of two characters that opens its clause, or stands behind what asks for a verb (要, 将, 计划, 再), right before its number: 粉刷3000平方米外墙, 计划化验200份样品. */
const BY_PLACE =
  /(?:^(?:并|再|还|将|要|须|应|拟|共|全年|年内|今年|计划|力争|争取|确保|集中|重点|统一|分批|逐步|新|另)*|(?:[要须应将拟再]|计划|力争|争取|年内|集中|重点|统一|分批|负责|积极|主动|每[名个所位支][\u4e00-\u9fff]{1,4}|每[人村班户校]))([\u4e00-\u9fff]{2})$/;
/** What stands there without being a verb: prepositions, pronouns, adverbs, words of time and order, nouns of bodies and people. */
const NO_VERB = new RegExp(
  freeSpacing`
  ^(?:
    其中|其他|其余|上述|以上|以下|以内|至少|最少|不少|不低|不超|不足|大约|约为|大概|左右|平均|人均|每[\u4e00-\u9fff]
    |各[\u4e00-\u9fff]|该[\u4e00-\u9fff]|本[\u4e00-\u9fff]|我[\u4e00-\u9fff]|全[\u4e00-\u9fff]|这[\u4e00-\u9fff]|那[\u4e00-\u9fff]
    |另[外有]|所有|有关|相关|为期|时间|通过|经过|根据|按照|依据|围绕|针对|对于|关于|利用|依托|结合|随着|由于|除了|包括|含有|分别
    |共计|合计|总计|累计|当前|目前|现在|今后|近期|前后|之后|其次|最后|首先|连续|超过|达到|低于|高于|大于|小于|少于|接近|突破|不到
    |只有|仅有|还有|没有|具有|拥有|若干|任何|多数|少数|大型|中型|小型|优秀|先进|国家|省级|市级|县级|乡级|村级|校级|院级|区级|镇级
    |一级|二级|三级|第[\u4e00-\u9fff]|年龄|工龄|任期|学制|相距|距离|间隔|占地|位于|地处|给予|予以|处以|抓住|把握|突出|坚持|做到|体现
    |明确|存在|面临|涉及|属于|成为|作为|发生|出现|发现|连任|任职|工作|从事|上午|下午|早上|晚上|凌晨|中午|今天|明天|周末|课后|课前
    |赛前|会后|会前|如果|假如|凡是|一旦|倘若|即使|只要|若是
  )$
  |[院校室科局部区县镇乡村站所队组班级园厂户家人员生师者长民童妇率比额量数度值分岁天日月年季周期时]$
`,
  '',
);

/** The verb that only its place tells, or null. */
export function verbByPlace(left: string): { readonly verb: string; readonly at: number } | null {
  const match = BY_PLACE.exec(left);
  const verb = match?.[1];
  return verb === undefined || NO_VERB.test(verb) ? null : { verb, at: left.length - verb.length };
}
