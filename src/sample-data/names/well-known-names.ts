const LENDERS = `e租宝 租宝 钰诚 陆金 宜信 宜人 拍拍 人人 红岭 点融 积木 有利 微贷 团贷 网信 开鑫 银客 投哪 你我 信而富 搜易
  翼龙 鑫合 泛亚 中晋 快鹿 大大 申彤 金鹿 玖富 恒昌 捷越 善林 联璧 钱宝 草根 小牛 合拍 温州贷 优易 里外 和信 民贷 首金
  向上 金开 道口 融360 铜板 挖财 真融 爱钱 麻袋 桔子 达人 信融 金信 诚信 金谷 德众 合众 普惠 惠普 汇通 融通 融信 信通`;

const PAYMENT_FIRMS = `支付宝 财付 微信 蚂蚁 京东 百度 腾讯 阿里 拉卡 快钱 易宝 汇付 银联 通联 连连 宝付 富友 合利 随行 安付
  联动 首信 环迅 通达 信达 网银`;

const FINANCIAL_INSTITUTIONS = `平安 众安 泰康 康泰 国寿 人保 太平 安邦 前海 余额 招财 天天 嘉实 华夏 博时 南方 广发 易方 汇添
  鹏华 华安 诺亚 恒天 海银 中植 安信 安达 安泰 泰安 福瑞 瑞福 瑞银 汇丰 恒丰 恒大 安诚 信泰 和泰 泰信 德华 长安 永安 永诚
  中银 浦发 兴业 光大 民生 招商 农银 工银 建信 交银 昆仑 渤海 浙商 恒安 长城 长江 天使 大家`;

const OTHER_FIRMS = `腾达 海航 吉利 万达 万科 联想 金山 长虹 春兰 雪花 康佳 创维 瑞丰 永旺 旺旺 永隆 隆基`;

/**
 * Names of real firms and brands, or how they begin, that the sample must not put its invented conduct on: no stem and
 * no brand that contains one of them is used.
 */
export const WELL_KNOWN_NAMES: readonly string[] = [
  LENDERS,
  PAYMENT_FIRMS,
  FINANCIAL_INSTITUTIONS,
  OTHER_FIRMS,
].flatMap((names) => names.split(/\s+/));
