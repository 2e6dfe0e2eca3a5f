import { matches, pattern, type Words } from '../pattern';

/** Verbs whose object is an amount of work: what an office trains, builds, holds, buys, visits. Before a number they make it a target. */
const VERBS = `
培训 轮训 培养 培育 选派 选送 选拔 选树 推荐 派驻 派出 派遣 抽调 引进 引育 招聘 招录 招收 聘请 聘用 吸纳 发展 安置 安排 储备 配备 配齐 配置 配套 明确 确定 遴选 选
新建 建设 建成 建立 建造 修建 改建 扩建 改造 新增 增加 增设 增配 设置 设立 开设 成立 组建 创建 创成 创办 打造 搭建 布设 安装 架设 铺设 硬化 绿化 亮化 修缮 维修 修复 更新 更换 拆除 提升
举办 召开 开展 组织 举行 承办 主办 协办 进行 实施 启动 推进 落实 完成 实现 达成 建档 打捞 运营
投入 投资 筹集 筹措 募集 争取 申请 申报 安排资金 下拨 拨付资金 引资 吸引 到位 征收 入库 节约 创收
购置 购买 采购 添置 征订 订阅 订购 配送 采编 编目 入藏 上架 外借 流通 借阅 数字化
检查 抽查 巡查 督查 督导 抽检 检验 检测 监测 采样 采集 排查 整治 整改 查处 查办 立案 办理 办结 受理 审理 审批 核查 复查 核发 调解 化解 执法 关闭 淘汰 取缔 清理 清运 治理
发放 印发 印制 印刷 编印 编写 编制 编发 制作 撰写 发表 发布 刊发 刊登 投稿 报送 上报 推送 拍摄 录制 播放 提供 推广 张贴 悬挂 展出 演出 放映 巡演 巡讲 宣讲 讲授 出版
登记 录入 收集 征集 整理 归档 统计 调查 走访 入户 慰问 看望 帮扶 帮助 资助 救助 扶持 扶助 支持 服务(?=群众|企业|读者|居民|老人|职工) 接待 随访 体检 筛查 免疫 接种 诊疗 救治 义诊 签约 关爱 帮教 结对 联系 解决 办好
评选 评比 评定 评出 表彰 命名 认定 奖励 授予 推选 选出 培树 示范 试点
种植 栽植 栽种 植树 造林 补植 抚育 养殖 出栏 播种 流转 开发 转移 就业 输出 孵化 减排 削减 压减 压缩 回收 处置 处理 疏浚 清淤 整修 复垦 开垦 治理 修 建 栽 种 办 植 设 购 聘 送 创 搞 出 抓 拍 讲 看 读 写 做
听评 听课 评课 赛课 公开 承担 参加 参与 选修 撰 研发 开发 立项 结题 申 获得 获 争创 打造 培 评 组建 增 补充 补 招 引
派 添 立 配 换 改 抽 铺 采 领 印 签 授 开 争 创 排 贴 挂 治 造 产 捐 投 寄 发 查 访 帮 救 种 收
`;
const WORDS = [...new Set(VERBS.split(/\s+/).filter((word) => word !== ''))].sort((a, b) => b.length - a.length);
const SINGLE = WORDS.filter((word) => word.length === 1);
const LONG = pattern(new RegExp(WORDS.filter((word) => word.length > 1).join('|'), 'g'));
/** A verb of one character counts only right before the number: 选1-2个镇, 建5座. */
const RIGHT_BEFORE = new RegExp(`(?:${SINGLE.join('|')})(?:好|了|成|齐|满|出|足|够|完|通)?$`);

/** 各村设信息员一名, 拟建冷库一座: with its object between, a verb of one character counts behind whoever does it or an adverb. */
const OVER_OBJECT =
  /(?:^|[村室站校院科所局镇乡县区市户组班队年各均都要须应拟共再新])([设配建聘购派栽铺换请办添])(?![备施计想置立定筑议档合套出请用任买届公事理法示求假造成])[\u4e00-\u9fff]{2,6}$/;

/** The last verb of work in a stretch of text that ends where a number begins, with where it stands; null where there is none. */
export function workVerbBefore({ text: left, marks }: Words): { readonly verb: string; readonly at: number } | null {
  let last: { verb: string; at: number } | null = null;
  for (const match of matches({ text: left, marks }, LONG)) last = { verb: match[0], at: match.index };
  const near = RIGHT_BEFORE.exec(left);
  if (near !== null && (last === null || last.at + last.verb.length <= near.index))
    return { verb: near[0], at: near.index };
  if (last !== null) return last;
  const over = OVER_OBJECT.exec(left);
  const verb = over?.[1];
  return over === null || verb === undefined ? null : { verb, at: over.index + over[0].indexOf(verb) };
}
