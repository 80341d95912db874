package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.casework.suggest.EmergencyHint.Kind;

class EmergencyHintTests {

    @ParameterizedTest
    @CsvSource({
        "楼道里煤气味很重，GAS",
        "我家厨房的燃气管在漏气，GAS",
        "闻到一股天然气的味道，GAS",
        "5号楼着火了，FIRE",
        "电表箱冒烟，FIRE",
        "后山起火，FIRE",
        "老房子的墙要倒了，COLLAPSE",
        "下雨后屋后山体滑坡，COLLAPSE",
        "门口路面塌陷，COLLAPSE",
        "电梯困人已经半小时，TRAPPED",
        "孩子被反锁在屋里，TRAPPED",
        "高压线掉在路上，ELECTRIC",
        "路灯杆漏电，ELECTRIC",
        "有个小孩掉进河里，WATER",
        "洪水漫过河堤，WATER",
        "楼上有人要跳楼，LIFE",
        "有老人晕倒在花坛边，LIFE",
        "路口的井盖不见了，SHAFT"
    })
    void dangersOfTheMomentAreRecognised(String pair) {
        var text = pair.substring(0, pair.lastIndexOf('，'));
        var kind = Kind.valueOf(pair.substring(pair.lastIndexOf('，') + 1));

        var hint = EmergencyHint.in(Message.of(text));

        assertThat(hint).hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "咨询燃气开户怎么办理",
                "小区的灭火器过期了",
                "希望社区办一次消防演练",
                "房屋倒塌多年没有得到补偿",
                "电梯广告太吵",
                "楼下有人跳广场舞",
                "去年起火的仓库现在怎么样了",
                "天然气价格涨得太快",
                "井盖太响",
                "孩子入学要什么材料"
            })
    void ordinaryMattersAreNot(String text) {
        assertThat(EmergencyHint.in(Message.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小區電梯困人", "小区电梯困人！！！快来", "想问停车的事。电梯困人"})
    void scriptPunctuationAndOtherSentencesDoNotHideIt(String text) {
        assertThat(EmergencyHint.in(Message.of(text)).map(EmergencyHint::kind)).contains(Kind.TRAPPED);
    }
}
