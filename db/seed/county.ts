import type { Role } from '#domain/access/roles';
import type { UnitKind } from '#domain/org/org';

export interface SeedPerson {
  readonly name: string;
  readonly userName: string;
  readonly title: string;
  readonly section: string | null;
  readonly roles: readonly Role[];
  /** Posts held (岗位), as holder unless marked as deputy. */
  readonly posts?: readonly string[];
  readonly deputyOf?: readonly string[];
}

export interface SeedUnit {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly sections: readonly string[];
  readonly people: readonly SeedPerson[];
  readonly below?: readonly SeedUnit[];
}

const township = (
  place: string,
  [director, head, staff, deputy]: readonly [[string, string], [string, string], [string, string], [string, string]],
): SeedUnit => ({
  name: `${place}卫生院`,
  shortName: `${place}卫生院`,
  kind: 'township-hospital',
  sections: ['公共卫生科', '门诊部', '妇幼保健科'],
  people: [
    { name: director[0], userName: director[1], title: '院长', section: null, roles: ['director'], posts: ['院长'] },
    {
      name: head[0],
      userName: head[1],
      title: '公共卫生科科长',
      section: '公共卫生科',
      roles: ['section-head'],
      posts: ['公共卫生科'],
    },
    {
      name: staff[0],
      userName: staff[1],
      title: '公卫医师',
      section: '公共卫生科',
      roles: ['staff'],
      deputyOf: ['公共卫生科'],
    },
    {
      name: deputy[0],
      userName: deputy[1],
      title: '妇幼保健医师',
      section: '妇幼保健科',
      roles: ['staff'],
      posts: ['妇幼保健科'],
    },
  ],
});

/** A county that does not exist: one bureau, three county bodies, six township hospitals, forty-two people. */
export const YUNXI_COUNTY: SeedUnit = {
  name: '云溪县卫生健康局',
  shortName: '县卫健局',
  kind: 'health-bureau',
  sections: ['办公室', '医政医管股', '基本公共卫生股', '规划信息股', '妇幼人口股', '爱国卫生服务中心'],
  people: [
    { name: '周明远', userName: 'zhoumy', title: '局长', section: null, roles: ['director'], posts: ['局长'] },
    {
      name: '何静',
      userName: 'hejing',
      title: '办公室主任',
      section: '办公室',
      roles: ['section-head'],
      posts: ['办公室'],
    },
    {
      name: '陆一鸣',
      userName: 'luym',
      title: '办公室科员',
      section: '办公室',
      roles: ['staff'],
      deputyOf: ['办公室'],
    },
    { name: '管理员', userName: 'admin', title: '系统管理员', section: '办公室', roles: ['administrator'] },
    {
      name: '方国栋',
      userName: 'fanggd',
      title: '医政医管股股长',
      section: '医政医管股',
      roles: ['section-head'],
      posts: ['医政医管股'],
    },
    {
      name: '沈佳',
      userName: 'shenjia',
      title: '医政医管股科员',
      section: '医政医管股',
      roles: ['staff'],
      deputyOf: ['医政医管股'],
    },
    {
      name: '蒋文慧',
      userName: 'jiangwh',
      title: '基本公共卫生股股长',
      section: '基本公共卫生股',
      roles: ['section-head'],
      posts: ['基本公共卫生股'],
    },
    {
      name: '罗小川',
      userName: 'luoxc',
      title: '基本公共卫生股科员',
      section: '基本公共卫生股',
      roles: ['staff'],
      deputyOf: ['基本公共卫生股'],
    },
    {
      name: '秦朗',
      userName: 'qinlang',
      title: '规划信息股股长',
      section: '规划信息股',
      roles: ['section-head'],
      posts: ['规划信息股'],
    },
    {
      name: '尹悦',
      userName: 'yinyue',
      title: '妇幼人口股股长',
      section: '妇幼人口股',
      roles: ['section-head'],
      posts: ['妇幼人口股'],
    },
    {
      name: '崔大勇',
      userName: 'cuidy',
      title: '爱卫中心主任',
      section: '爱国卫生服务中心',
      roles: ['section-head'],
      posts: ['爱国卫生服务中心'],
    },
    {
      name: '白露',
      userName: 'bailu',
      title: '督查专员',
      section: '办公室',
      roles: ['inspector'],
      posts: ['督查专员'],
    },
  ],
  below: [
    {
      name: '云溪县卫生监督所',
      shortName: '县卫生监督所',
      kind: 'supervision-office',
      sections: ['综合科', '监督一科'],
      people: [
        {
          name: '贺兵',
          userName: 'hebing',
          title: '所长',
          section: null,
          roles: ['director'],
          posts: ['县卫生监督所'],
        },
        {
          name: '宋清',
          userName: 'songqing',
          title: '监督一科科长',
          section: '监督一科',
          roles: ['section-head', 'inspector'],
          deputyOf: ['县卫生监督所'],
        },
        { name: '孟浩', userName: 'menghao', title: '卫生监督员', section: '监督一科', roles: ['inspector'] },
      ],
    },
    {
      name: '云溪县疾病预防控制中心',
      shortName: '县疾控中心',
      kind: 'disease-control-center',
      sections: ['传染病防制科', '健康危害监测科'],
      people: [
        {
          name: '汪洋',
          userName: 'wangyang',
          title: '主任',
          section: null,
          roles: ['director'],
          posts: ['县疾控中心'],
        },
        {
          name: '叶青',
          userName: 'yeqing',
          title: '传染病防制科科长',
          section: '传染病防制科',
          roles: ['section-head'],
          deputyOf: ['县疾控中心'],
        },
      ],
    },
    {
      name: '云溪县妇幼保健院',
      shortName: '县妇幼保健院',
      kind: 'maternal-child-hospital',
      sections: ['保健部'],
      people: [
        {
          name: '梁晓燕',
          userName: 'liangxy',
          title: '院长',
          section: null,
          roles: ['director'],
          posts: ['县妇幼保健院'],
        },
        {
          name: '顾盼',
          userName: 'gupan',
          title: '保健部主任',
          section: '保健部',
          roles: ['section-head'],
          deputyOf: ['县妇幼保健院'],
        },
      ],
    },
    {
      name: '石桥镇卫生院',
      shortName: '石桥镇卫生院',
      kind: 'township-hospital',
      sections: ['公共卫生科', '门诊部', '妇幼保健科', '预防接种门诊'],
      people: [
        { name: '郭建国', userName: 'guojg', title: '院长', section: null, roles: ['director'], posts: ['院长'] },
        {
          name: '田莉',
          userName: 'tianli',
          title: '公共卫生科科长',
          section: '公共卫生科',
          roles: ['section-head'],
          posts: ['公共卫生科'],
        },
        {
          name: '马晓东',
          userName: 'maxd',
          title: '公卫医师',
          section: '公共卫生科',
          roles: ['staff'],
          posts: ['卫生监督协管员'],
          deputyOf: ['公共卫生科'],
        },
        {
          name: '冯娟',
          userName: 'fengjuan',
          title: '妇幼保健科医师',
          section: '妇幼保健科',
          roles: ['staff'],
          posts: ['妇幼保健科'],
        },
        {
          name: '董强',
          userName: 'dongqiang',
          title: '门诊部主任',
          section: '门诊部',
          roles: ['section-head'],
          posts: ['门诊部', '家庭医生团队'],
        },
        {
          name: '袁慧',
          userName: 'yuanhui',
          title: '预防接种护士',
          section: '预防接种门诊',
          roles: ['staff'],
          posts: ['预防接种门诊'],
        },
        {
          name: '邓超群',
          userName: 'dengcq',
          title: '健康教育专干',
          section: '公共卫生科',
          roles: ['staff'],
          posts: ['健康教育专干'],
          deputyOf: ['卫生监督协管员'],
        },
      ],
      below: [
        {
          name: '石桥镇河湾村卫生室',
          shortName: '河湾村卫生室',
          kind: 'village-clinic',
          sections: [],
          people: [{ name: '杨守田', userName: 'yangst', title: '乡村医生', section: null, roles: ['staff'] }],
        },
      ],
    },
    township('青岩镇', [
      ['石磊', 'shilei'],
      ['夏雨', 'xiayu'],
      ['高阳', 'gaoyang'],
      ['苏敏', 'sumin'],
    ]),
    township('白水镇', [
      ['余海', 'yuhai'],
      ['任晓晓', 'renxx'],
      ['江波', 'jiangbo'],
      ['卢珊', 'lushan'],
    ]),
    township('柳林乡', [
      ['钟志强', 'zhongzq'],
      ['范琳', 'fanlin'],
      ['金鑫', 'jinxin'],
      ['常月', 'changyue'],
    ]),
    township('东坪乡', [
      ['熊伟', 'xiongwei'],
      ['孔小雪', 'kongxx'],
      ['毛宁', 'maoning'],
      ['邱兰', 'qiulan'],
    ]),
    township('枫溪镇', [
      ['段成', 'duancheng'],
      ['雷婷', 'leiting'],
      ['侯建', 'houjian'],
      ['龙梅', 'longmei'],
    ]),
  ],
};

/** The accounts that the sign-in page names, one for each way of using the house. */
export const SHOWN_ACCOUNTS = ['zhoumy', 'hejing', 'guojg', 'tianli', 'maxd', 'bailu', 'menghao', 'admin'] as const;

export const DEMO_PASSWORD = 'nianlun-demo-2026';
