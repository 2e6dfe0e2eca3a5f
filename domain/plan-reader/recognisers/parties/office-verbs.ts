import { freeSpacing } from '../../expressions/free-spacing';
import { matchesAt, placed } from '../../expressions/anchored';
import { characterSet, pairSet } from '../../expressions/character-set';
import { ONE_CHARACTER_VERB } from './one-character-verbs';

/**
 * What offices do, by theme. Behind a party that opens a clause such a verb makes it the one who acts: 社区服务中心张贴公告, 骨干教师统稿.
 * Verbs that only count or grow (增加, 减少, 提高) are not among them: 企业增加5家 names no duty.
 */
const VERBS = `
带动 草拟 编印 汇编 拟写 执笔 统稿 起草 修改 修编 印制 下发 转发 发布 公开 张贴 刊登 刊发 宣读 宣讲 解读 讲解 播报 播放 推送 张挂 悬挂 升挂 晾晒
启动 贯彻 推广 办理 化解 调处 查办 转办 交办 承接 接听 接通 答复 回应 回答 扶持 出席 列席 旁听 观摩 听评 评议 批改 推荐 推选 选拔 选聘 聘请 聘任 招聘 招录 招募 招收 引领 领办
把关 摸排 抽检 巡回 核定 审阅 会审 会商 商定 商讨 搜集 征集 认定 确认 指定 分解 调整 统筹 衔接 联络 告知 提醒 提示 申请 存档 保存 保管 清扫 清点 清退 购买 添置 配置 配齐 配强 分发 调拨 拨款
筹措 筹集 筹备 筹建 征收 收缴 缴纳 催缴 追缴 跟进 跟班 联保 挂钩 签署 盖章 备案 立案 结案 移送 送审 审结 诫勉 取缔 关停 撤离 栽植 施肥 灌溉 收割 收购 推销 制作 调试 竞标 选择 选用 开辟 履行 立项 结题
申办 开设 开办 开通 开发 编目 上架 下载 上传 升级 维持 下访 约访 复核 自查 互查 自评 释法 磨课 上课 上好 送教 支教 传达 领学 研学 述廉 述职 奖励 表扬 推优 树立 选树 评优 阅卷 改卷
创建 创办 创作 打造 营造 优化 细化 量化 深化 压实 压减 压缩 盘活 整合 融合 拓展 拓宽 延伸 畅通 搭建 构建 夯实 扛起 履行 遵循 坚守 恪守 关心 关爱 熟悉 了解 学会 弄清 理清 梳理 查找 查阅 查询 查清 比对 参照 依照 聚焦 立足 借助 运用 采用
探索 尝试 试行 推行 倡导 发动 号召 激励 吸引 吸纳 引入 申创 迎接 服从 支援 下派 派员 抽派 抽人 派人 驻守 驻科 走进 进入 走上 前往 返回 返校 回收 回购 出台 出示 出资 出动 出车 开具 开列 列支 列入 纳入 计入 转入 划转 过户 代管 承建 承租
捐赠 募集 发送 寄送 递交 转交 转达 转报 上交 上缴 下拨 拉练 备勤 备战 备考 统考 抽考 抽测 留样 试尝 供餐 分餐 陪餐 点名 点验 查寝 打卡 签到 销假 轮岗 顶岗 调换 替换 补齐 补种 补录 补选 改选 换届 拍板 商议 磋商 谈判 签约 履约 守约
验证 取证 调取 封存 扣押 没收 销毁 焚烧 填埋 装卸 入库 出库 存放 码放 降旗 升旗 放哨 巡山 护林 断电 供暖 排涝 疏浚 清淤 除险 蓄水 放水 操办 包干 带训 同行 带路 集合 集结 翻番 消除 封控 发出 发动 引种 开足 开齐 上足 严把 严守 严控 严防 严查 狠抓 紧盯 紧扣 紧抓
杜绝 禁止 避免 防止 克服 保持 发挥 促进 发扬 弘扬 主动 牢记 牢牢 树牢 筑牢 兜牢 扣紧 担起 挑起 扑下 沉下 放下 充实 丰富 激发 调动 鼓励 接到 收到 发现 遇到 遇有 知悉 抽取 选取 选定 选好 挑选 圈定 划定 划分 界定 预留 预测 预判 预警 预约 请示 请求 委托 授权 授予 颁发
持证 着装 佩戴 穿戴 自检 专检 互检 双检 旁站 加班 报账 述责 各负 各司 各尽 各管 跟车 押运 押送 接送 验货 收货 发货 配货 对账 记账 报销 称重 计时 计分 记分 评分 核验 核减 核发 查漏 补漏 查缺 纠正 纠治 整顿 返工 修补 修复 修剪 粉刷 布展 布控 布设 架设 加装 封堵 拦截 冲洗 擦拭 喷洒 投药 投放 饲喂 育苗 移栽 采摘 烘干 转运 分拣 分装 拟稿 核稿 会签 签批 批示
批转 批复 函告 函询 告诫 训诫 公告 转载 摘编 统揽 统领 总揽 主导 主推 主攻 领衔 认领 认养 组队 参训 送训 施教 施救 施划 划片 划拨 垫支 领用 借调 归还 退还 追回 追溯 追责 追讨 追查 追访 寻访 搜寻 搜救 营救 收住 收养 陪诊 接诊 换药 输液 抽血 采血 配血 备血 煎药 发药 配药 送药
摆药 说课 赛课 观课 议课 代课 补课 批阅 巡考 领操 领读 领唱 编排 彩排 参演 参展 办展 讲授 讲述 剖析 分享 巡控 管控 盘查 突查 夜查 暗访 摸查 侦办 侦破 破获 抓捕 传唤 勘查 甄别 识别 送样 采样 取样 制样 指派 抽验 查封 扣留 销号 办案 办结 办复 揭牌 坐镇 督战 换岗 换班 交班 接班 顶班
替班 带教 帮教 帮带 帮办 跑办 催办 承揽 推介 催收 清收 面签 对接 迁移 加密 扫描 录制 直播 剪辑 采编 采访 审稿 改稿 校对 排版 装订 碰头 会谈 洽谈 协商 议定 裁决 裁定 评判 评点 评析 答辩 据此 对标 对表 突击 攻坚 攻克 突破 破解 解答 答疑 释疑 申明 承诺 兜底 铺开 展开 敲定 锁定
选址 选题 选调 选购 选编 标注 标明 注明 查明 摸准 吃透 搞活 激活 上墙 亮牌 跟师 跟岗 捐资
命制 拆检 复评 批办 点检 践行 下收 下送 传授 挖掘 蹲点 攻关 救护 劝阻 制止 探访 外出 初审 初核 初评 终审 复议 预审 随队 随车 随行 随岗 流转 出警 接警 坐班 疏通 铺设 安放 挂帅 待命 吃住 代发 代办 代收 代征 代缴 代扣 监销 蹲守 设卡 供稿
代煎 打磨 提炼 研读 撰稿 试种 试讲 轮换 通告 结项 复验 叫号 入账 销账 挂账 盘库 盘存 投料 试车 停机 跟单 催单 下单 派单 接单 转单 回单 比价 询价 述评 复盘 预演 推演 排演 登门 探视 慰劳 转院 布警 值夜 巡夜 敲锣 喊话 行文 造册 立卷 归卷 移库 调卷
催还 索赔 预付 结付 偿还 还款 放款 授信 拍卖 代耕 飞防 施药 除草 追肥 浇水 灌水 引水 送水 停水 挖沟 筑坝 护坡 浇灌 支模 绑扎 焊接 吊装 试压 接管 点交 托运 承运 分送 投递 派件 通关 封样 灭鼠 投饵 喷雾 增补 派发 散发 寄发 邮寄 退回 退换 召回 下架
罚没 减免 豁免 核增 核准 注销 吊销 暂扣 纠错 纠偏 校正 劝学 遴选 履责 尽责 担责 答题 制卷 登分 析分 培优 辅优 伴读 护学 引流 导流 限流 截流 溯源 流调 返岗 踏勘 放线 打桩 确权 颁证 质证 冻结 变现 退赔 见证 鉴证 停办 续办 主打 首推 力推 深耕 深挖 抠细
干好 干成 稳住 兜住 说清 摸透 吃准 瞄准 校准
`;
/** Verbs that are as often nouns (中心管理制度): they need an object right behind them, and no other predicate after it. */
const NOUN_VERBS = `
评价 评估 评审 评定 评比 监督 监管 检验 测试 测量 化验 统计 分析 研判 研讨 调查 调研 核算 考评 考察 测评 调解 救助 资助 辅导 引导 沟通 交流 保护 管理 看护 照顾 护理 监护 陪护 治疗 诊治 救治 抢救 筛查 体检 接种 消毒
分配 调配 调度 记录 建档 执法 处分 整治 治理 防治 防控 防范 预防 救援 安置 隔离 销售 生产 加工 制造 安装 建设 装修 测绘 招标 投标 运营 运维 经营 使用 备份 维稳 接访 普查 复查 复检 普法 立法 培训 培育 教育 教学 讲课 听课 评课 学习 自学
命题 监考 控制 演练 演示 演出 排练 表演 比赛 竞赛 训练 集训 改建 扩建 改造 修缮 拆除 搬迁 轮训 报名 考试 质检 抽样 供应 晨检 午检 请假 交接 选举 投票 决策 运输 执勤 防火 灭火 供电 供水 排水 抗旱 防汛 加固 承包 出租 租赁 托管 借阅 创新 试点 救济 配送 收治 服务
`;
/** Verbs that open a clause, whoever does it, and behind a party begin its duty; what stands behind them is not asked. */
const DUTY_AND_OPENING = `
提交 审定 审议 编发 抄送 开展 做好 作好 抓好 搞好 办好 管好 用好 完成 落实 建立 设立 设置 实施 掌握 督促 参加 召开 举办 举行 上报 报送 填报 收集 整理 汇总 印发 编制 编写 撰写 起草 抽调 强化 保留
登记 通报 反馈 进行 实行 提供 配备 接受 派驻 保证 确保 遵守 联合 支持 鼓励 处理 受理 查处 成立 组建 安排 提出 采取 确定 明确 动员 签订 协调 巩固 完善 健全 坚持 征求 听取 形成 发放 补充 购置 维护
清理 新建 建成 重视 关注 修订
`;
/** Verbs of a duty with which a party's name may open as well (检查组, 培养单位). */
const DUTY_ONLY = `
约谈 浏览 监测 检测 保养 检修 盘点 签字 签发 抽取 送达 移交 执行 指导 监督检查 检查 督导 督查 参与 填写 审核 审批 加强 推进 推动 公布 公示 介绍 讲评 选派 选送 会同 随访 考核 验收 值班 带队 总结 研究
讨论 跟踪 部署 布置 下乡 下转 收取 巡查 排查 抽查 走访 慰问 摸清 摸底 申报 争取 培养 更新 采购 清查 核对 核实 核查 审查 审计 录入 归档 每人 新增 引进 增设 接待 评选 表彰 出版 注重 查看 订阅 储备
出具 开放 运行 清运 打扫 种植 施工 宣布 引领 点评 随机 表决 签名 讲话 致辞 作报告 陪同 看守 值守 看管 进驻 入驻 拿出 跟上 张罗 动手 提前 对照 打分 坐诊 出诊 主讲 授课 上门 入户 驻点 下沉 督办
交叉 申领 领取 推送 拍摄 采写 摆放 播放 更换 清洗 消杀 送检 判读 会诊 护送 结对 看望 谈心 家访 处置 转移 查验 登台 参赛 评出 给出 开出 列出 找出 提请 呈报 汇报 述职 核销 结算 处罚 问责 挂牌 管护
扑救 补植 半小时 天天 长期 全程 全天 全力 亲自 现场 负有
`;
/** Verbs that open a clause and are not looked for behind a party. */
const OPENING_ONLY = `
下达 实现 引导 分发 统筹 整合 取得 迎接 建立健全 该项 希望 下设 闲置 突出 启动 修缮 出台 转变 树立 弘扬 倡导 解决 查找 追踪 跟进 压实 细化 量化 分解 聚焦 吸引 激发 调动 带动 拓宽 延伸 运用 使用
覆盖 加深 反映 应用 建议 扣发 扣减 扣除 停发 借助 依靠 把握 排除 消除 化解 避免 遏制 打击 整改 取缔 深入 走进
`;
/** Pattern pieces for `duty.ts`. */
export const DUTY_VERBS = choice(DUTY_AND_OPENING + DUTY_ONLY);
export const OPENING_VERBS = choice(DUTY_AND_OPENING + OPENING_ONLY);
/** Those of them that need no object before another clause: 村两委推荐、乡政府考察, 团队护士辅导，…. */
const FINAL_VERBS = `
考察 评审 评议 评估 监督 辅导 治疗 救治 看护 照顾 化验 调解 监考 执勤 复查 复检 质检 核算 承包 配送 抽样 运营 托管
`;
const isSure = pairSet(words(VERBS));
const isNouny = pairSet(words(NOUN_VERBS));
const isFinal = pairSet(words(FINAL_VERBS));
const endsClause = characterSet('，；、');
/** A verb before these names a body, a person, a thing: 检验科, 征集人员, 推广站. */
const NAMES = placed(
  new RegExp(
    freeSpacing`
  (?:
    部(?!分|署)|小?组(?!织|建|成)|科(?!学|技|普|研|目|室)|股(?!份)|室|办(?!理|公(?!室)|法|事|学|好)|局|所(?!有|需|在|辖|属)|站|队|官
    |区|会(?![商诊同员])|专?员(?!工)|处(?!理|置|罚|分)|中心|委(?!托|派)|专班|领导小组|者|件|率|人员|主管(?=每|要|应|负|按|于|在)
    |人(?<=[衔头系责集]人)|单位(?!签)|(?:科室|学校)(?=[要应须]|必须)|庭|团(?![结员圆支委组])|机构|公司|企业|部门|团队|大队(?!委)|医[生师]|护士|教师|老师|师傅|司机
    |[一二三四五]科|台|岗(?!位)|师|厅|商(?![讨议定])|[的了车]
  )
`,
    'y',
  ),
);
const NO_OBJECT = placed(
  new RegExp(
    freeSpacing`
  [有的和与及、或等率度量费金制法性区品员的]|[一二三四五六七八九十两\d]|相|学习|工作|制度|人员|机构|体系|能力|水平|质量|计划|方案
  |活动|中心|对象|情况|资料|方法|方式|模式|机制|任务|目标|标准|规范|系统|平台|台账|记录|档案|部门|单位|责任|经费|资金|设施|设备|场所
  |基地|信息|数据|结果|报告|成绩|业务|队伍|团队|课程|理念|改革|研究|发展|管理|建设|服务|教育|培训|项目|课程|考核|检查|安全|专业|行为
  |过程|环节|程序|流程|措施
`,
    'y',
  ),
);
/** 校长陪餐情况: told of, not done. */
const STATE = placed(
  /情况|制度(?!执)|工作(?!人|票|证|台账|手续|日志)|活动|计划|机制|次数|时间|过程|方案|事项(?!由)|服务|系统|人数|数量|费用|比例|金额|范围|[的率数]/y,
);
const HAN_OBJECT = placed(/[\u3400-\u9fff《“\d][\u3400-\u9fff《“\d]/y);
/** The words of another predicate close behind. */
export const OTHER_PREDICATE = placed(
  /[\u3400-\u9fff]{1,8}?(?:要(?!求|点|素)|应(?!急|用)|须|由|每[年月季周学]|不[少低高超]|达|率|[为是](?!民)|按|已|将|得到|进行|开展|实行|落实到位|列入|纳入|投入|再[建增]|全部|有[所力效]|作为|较|比|同比)/y,
);

/** Whether a verb that names nothing begins at a place of a text: 统筹城乡…, but not 推广站. */
export function isOfficeVerb(text: string, at: number): boolean {
  return isSure(text, at) && !matchesAt(NAMES, text, at + 2);
}

/** Whether behind a party a verb that names nothing begins at a place of a text, or one of a single character with its object. */
export function doesOfficeWork(text: string, at: number): boolean {
  return (isOfficeVerb(text, at) && !matchesAt(STATE, text, at + 2)) || matchesAt(ONE_CHARACTER_VERB, text, at);
}

/** Whether behind a party a verb that could as well be a noun begins at a place of a text, with an object and without another predicate. */
export function mayDoOfficeWork(text: string, at: number): boolean {
  if (endsClause(text, at + 2) && isFinal(text, at)) return true;
  return (
    isNouny(text, at) &&
    matchesAt(HAN_OBJECT, text, at + 2) &&
    !matchesAt(NAMES, text, at + 2) &&
    !matchesAt(NO_OBJECT, text, at + 2) &&
    !matchesAt(OTHER_PREDICATE, text, at + 2)
  );
}

function choice(list: string): string {
  return `(?:${words(list).join('|')})`;
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
