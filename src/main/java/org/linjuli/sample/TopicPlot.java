package org.linjuli.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.Criterion;
import org.linjuli.deliberation.TopicOption;
import org.linjuli.deliberation.VoteRule;

/** What residents of the sample city talk over: made up, without a person in it. */
record TopicPlot(
        String title, String text, String goal, List<TopicOption> options, List<String> criteria, VoteRule rule) {

    private static final int MOST_OF_THEM = 62;
    private static final int TWO_THIRDS = 68;

    static final List<TopicPlot> ALL = List.of(
            of(
                    "楼前路灯太暗",
                    "几栋楼之间晚上看不清路，老人出门不放心。",
                    "夜里走路看得清",
                    List.of("装好三盏路灯", "夜里都亮，坏了三天内换"),
                    option("加装三盏太阳能路灯", "约 3000 元，公共收益", "物业公司"),
                    option("加装五盏接电路灯", "约 8000 元，公共收益", "物业公司")),
            of(
                    "电动车充电不够用",
                    "下班后充电位要排队，有人飞线充电。",
                    "电动车有处充、不进楼",
                    List.of("新增充电位不少于 20 个", "楼道里没有电动车充电"),
                    option("车棚里加 20 个充电位", "运营方出资，不收场地费", "网格和物业公司"),
                    option("每栋楼前加 4 个充电位", "约 2 万元，每户 60 元", "业主自筹，物业公司施工"),
                    option("先调整现有车棚", "不花钱", "志愿者和物业公司")),
            of(
                    "快递柜占了消防通道",
                    "快递柜放在东门内侧，消防车转不过来。",
                    "消防通道畅通，取快递不绕远",
                    List.of("东门内侧没有障碍物", "新位置有雨棚"),
                    option("移到西门架空层", "约 1500 元，快递公司出", "物业公司"),
                    option("移到北门外", "不花钱", "物业公司")),
            of(
                    "楼顶漏水要不要统一修",
                    "顶楼几户一下雨就漏，自己补了几次都不行。",
                    "下大雨不漏",
                    List.of("两场大雨后顶楼各户不漏", "保修不少于五年"),
                    option("整栋重做防水", "约 6 万元，维修资金", "招标的施工单位"),
                    option("只修漏的三处", "约 1 万元，维修资金", "物业公司")),
            of(
                    "健身角改成什么",
                    "老器材锈了，孩子没地方玩。",
                    "老人孩子都有处活动",
                    List.of("器材检测合格", "地面不打滑"),
                    option("换新器材", "约 1.2 万元，体育部门配送", "社区"),
                    option("改成儿童活动角", "约 1.5 万元，公共收益", "物业公司"),
                    option("一半一半", "约 1.6 万元，公共收益和配送", "社区和物业公司")),
            of(
                    "晚上跳舞的声音",
                    "广场舞声音大，上学的孩子睡不好；跳舞的人也想有个地方。",
                    "九点后安静，跳舞有地方",
                    List.of("九点以后没有音响", "场地和时间写在公告栏"),
                    option("八点半结束，音量不超过 60 分贝", "不花钱", "舞队和楼栋长"),
                    option("改到河边步道", "不花钱", "舞队")),
            of(
                    "垃圾投放点挪一挪",
                    "投放点正对着一楼窗户，夏天味道重。",
                    "投放方便，窗前没有味道",
                    List.of("投放点离窗户不少于 10 米", "每天清运两次"),
                    option("移到小区后门", "约 5000 元，公共收益", "物业公司"),
                    option("原地加盖加冲洗", "约 9000 元，公共收益", "物业公司")),
            of(
                    "访客车怎么停",
                    "周末访客的车停满了，住户没处停。",
                    "住户有位停，访客停得下",
                    List.of("住户车位不被占用", "访客车位有标线"),
                    option("划 12 个访客车位，限停两小时", "约 800 元，公共收益", "物业公司"),
                    option("访客一律停到路边泊位", "不花钱", "物业公司")));

    /** The criteria, each with this evidence. */
    List<Criterion> asked(@Nullable String evidence) {
        return IntStream.range(0, criteria.size())
                .mapToObj(n -> new Criterion(n + 1, criteria.get(n), evidence))
                .toList();
    }

    /** What the owners decide about who looks after their compound. */
    static TopicPlot policy(String compound, String mode) {
        return new TopicPlot(
                compound + "由谁来管",
                "一小区一策：方案已公示七天，请各户决定同不同意。",
                "小区有人管、收费说得清、承诺做得到",
                List.of(option("同意" + mode + "方案", "按方案收费", "小区党支部"), option("不同意，重新商议", "不花钱", "小区党支部")),
                List.of("方案施行，公告栏贴出承诺"),
                VoteRule.OWNERS);
    }

    /** The least per cent of the households that vote. */
    int turnout() {
        return rule == VoteRule.MAJORITY ? MOST_OF_THEM : TWO_THIRDS;
    }

    private static TopicPlot of(String title, String text, String goal, List<String> criteria, TopicOption... options) {
        return new TopicPlot(title, text, goal, List.of(options), criteria, VoteRule.MAJORITY);
    }

    private static TopicOption option(String text, String cost, String doer) {
        return new TopicOption(text, cost, doer);
    }
}
