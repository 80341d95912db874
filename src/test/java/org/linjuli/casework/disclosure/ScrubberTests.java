package org.linjuli.casework.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published tells neither who nor in which home. */
class ScrubberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请打 13800138000 联系|请打 （电话已隐去） 联系",
                "电话138-0013-8000|电话（电话已隐去）",
                "手机１３８００１３８０００|手机（电话已隐去）",
                "拨打0591-85221234没人接|拨打（电话已隐去）没人接",
                "拨打85221234没人接|拨打（电话已隐去）没人接",
                "身份证350181199001011234|身份证（证件号已隐去）",
                "身份证35018119900101123X丢了|身份证（证件号已隐去）丢了",
                "卡号6222021402000000000|卡号（号码已隐去）",
                "闽A12345占了车位|（车牌已隐去）占了车位",
                "闽AD12345占了车位|（车牌已隐去）占了车位",
                "闽A·8Q6K2停在路口|（车牌已隐去）停在路口",
                "3号楼2单元401室漏水|3号楼（住址已隐去）漏水",
                "3号楼二单元漏水|3号楼（住址已隐去）漏水",
                "3号楼401漏水|3号楼（住址已隐去）漏水",
                "住在1-2-401|住在（住址已隐去）",
                "楼上502室装修|楼上（住址已隐去）装修",
                "安定里12号门口积水|安定里（门牌已隐去）门口积水",
                "联系人：陈测试|联系人：（姓名已隐去）",
                "我叫林某测，住这里|我叫（姓名已隐去），住这里",
                "本人王小测，反映如下|本人（姓名已隐去），反映如下",
                "楼上陈先生半夜唱歌|楼上某先生半夜唱歌",
                "微信号：abc_12345|微信号：（账号已隐去）",
                "写信到 someone@example.cn|写信到 （邮箱已隐去）"
            })
    void whatTellsWhoOrWhereIsTakenOut(String said, String published) {
        assertThat(Scrubber.scrub(said)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3号楼前路灯坏了三天",
                "2026年11月23日 18:30 停水",
                "井盖破损，长约1.5米",
                "业主反映电梯经常停运",
                "清荣大道12号线路灯不亮",
                "垃圾堆放20多天，臭味很大",
                "停车费从200元涨到350元",
                "诉求编号 FQ-2026-018342",
                "我是这里的老住户，希望尽快处理"
            })
    void whatEverybodyMayReadStays(String said) {
        assertThat(Scrubber.scrub(said)).isEqualTo(said);
    }
}
