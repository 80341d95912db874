package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/** One address, written in many ways. */
class AddressReadingTests {

    private static final AddressBook BOOK = book();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            福建省福州市福清市音西街道冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            福建省福州市福清市音西街道福百社区冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            福建福州福清音西街道冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            福州市福清市音西街道冠发小区3号楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            福清市音西街道冠发小区3号楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            福清音西街道冠发小区3号楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            音西街道冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            音西街道福百社区冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            音西街道办事处福百社区居委会冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            福百社区冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区３号楼２单元５０１室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区 3 号 楼 2 单元 501 室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区，3号楼，2单元，501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区（3号楼2单元501室） | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区、3号楼、2单元、501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区三号楼二单元五零一室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区三号楼二单元五〇一 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区三号楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼两单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区第3号楼第2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3幢2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区三幢二单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3栋2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区第三栋二单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3座2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3#2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3＃楼2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3#楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2座501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2门501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2梯501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元5楼501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元5层501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元501户 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元501房 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼2单元501号 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号二单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3-2-501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3－2－501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3—2—501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3/2/501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区 3-2-501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区03-02-0501 | 冠发小区 3号楼 | 3 | 2 | 501
            音西街道冠发小区3号楼2-501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3栋-2-501 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小區3號樓2單元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            清昌大道105号冠发小区3号楼2单元501 | 冠发小区 3号楼 | 3 | 2 | 501
            福清市音西街道清昌大道105号冠发小区3幢2单元501室 | 冠发小区 3号楼 | 3 | 2 | 501
            冠发小区3号楼501室 | 冠发小区 3号楼 | 3 | | 501
            冠发小区3号楼501 | 冠发小区 3号楼 | 3 | | 501
            冠发小区3-501 | 冠发小区 3号楼 | 3 | | 501
            冠发小区3幢501 | 冠发小区 3号楼 | 3 | | 501
            冠发小区三号楼501 | 冠发小区 3号楼 | 3 | | 501
            冠发3栋 | 冠发小区 3号楼 | 3 | |
            冠发小区3 | 冠发小区 3号楼 | 3 | |
            冠发小区三号楼 | 冠发小区 3号楼 | 3 | |
            冠发小区3号楼2单元 | 冠发小区 3号楼 | 3 | 2 |
            冠发小区3-2 | 冠发小区 3号楼 | 3 | 2 |
            冠发小区十二号楼一单元1203 | 冠发小区 12号楼 | 12 | 1 | 1203
            冠发小区12幢1203室 | 冠发小区 12号楼 | 12 | | 1203
            冠发小区十一栋 | 冠发小区 11号楼 | 11 | |
            一号公馆2号楼1单元302 | 一号公馆 2号楼 | 2 | 1 | 302
            融侨城三期5号楼1单元302 | 融侨城三期 5号楼 | 5 | 1 | 302
            融侨城三期五幢302 | 融侨城三期 5号楼 | 5 | | 302
            玉屏街道安定里12号 | 安定里 12号 | 12 | |
            安定里十二号 | 安定里 12号 | 12 | |
            安定里12号302室 | 安定里 12号 | 12 | | 302
            后埔街7号 | 后埔街 7号 | 7 | |
            后埔街7号三单元201 | 后埔街 7号 | 7 | 3 | 201
            """)
    void anAddressIsTakenApartHoweverItIsWritten(String text, String label, String building, String unit, String room) {
        var reading = BOOK.read(text);

        assertThat(reading.found()).get().extracting(Found::label).isEqualTo(label);
        assertThat(reading.parts().get(AddressPart.BUILDING)).contains(building);
        assertThat(reading.parts().get(AddressPart.UNIT).orElse(null)).isEqualTo(unit);
        assertThat(reading.parts().get(AddressPart.ROOM).orElse(null)).isEqualTo(room);
        assertThat(reading.confidence()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void theNamesAboveAreTold() {
        var parts = BOOK.read("福建福州福清音西街道福百社区清昌大道105号冠发小区3号楼").parts();

        assertThat(parts.said())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        AddressPart.PROVINCE, "福建省",
                        AddressPart.PREFECTURE, "福州市",
                        AddressPart.COUNTY, "福清市",
                        AddressPart.STREET, "音西街道",
                        AddressPart.COMMUNITY, "福百社区",
                        AddressPart.ROAD, "清昌大道105号",
                        AddressPart.COMPOUND, "冠发小区",
                        AddressPart.BUILDING, "3"));
        assertThat(parts.missing()).containsExactly(AddressPart.ROOM);
    }

    @Test
    void whatDoesNotFitLowersTheConfidenceAndIsTold() {
        assertThat(BOOK.read("音西街道福百社区冠发小区3号楼2单元501室"))
                .extracting(AddressReading::confidence, AddressReading::doubts)
                .containsExactly(1.0, List.of());
        assertThat(BOOK.read("玉屏街道冠发小区3号楼"))
                .extracting(AddressReading::confidence, AddressReading::doubts)
                .containsExactly(0.7, List.of("写的是玉屏街道，找到的在音西街道"));
        assertThat(BOOK.read("冠发3栋").doubts()).containsExactly("小区名不完全相同，找到的是“冠发小区”");
        assertThat(BOOK.read("冠发小区3号楼9单元9901").doubts()).containsExactly("3号楼只有 2 个单元", "3号楼只有 18 层");
        assertThat(BOOK.read("冠发小区99号楼"))
                .extracting(AddressReading::confidence, AddressReading::doubts)
                .containsExactly(0.5, List.of("冠发小区没有 99 号楼"));
        assertThat(BOOK.read("福百社区").confidence()).isEqualTo(0.2);
        assertThat(BOOK.read("xyzzy").confidence()).isZero();
        assertThat(BOOK.read("").doubts()).containsExactly("没有找到这个地址");
    }

    @Test
    void ofCompoundsWithOneNameTheCommunityDecides() {
        assertThat(BOOK.read("幸福新村1号楼").doubts()).containsExactly("有 2 个同名小区，请补充街道和社区");
        assertThat(BOOK.read("玉屏街道成龙社区幸福新村1号楼").found())
                .get()
                .extracting(found -> found.path().value())
                .isEqualTo("35.01.81.002.001.001");
        assertThat(BOOK.read("玉屏街道成龙社区幸福新村1号楼").confidence()).isEqualTo(1);
    }

    private static AddressBook book() {
        var areas = Stream.of(
                        area("350181", "福清市"),
                        area("350181007", "音西街道"),
                        area("350181007010", "福百社区"),
                        area("350181002", "玉屏街道"),
                        area("350181002001", "成龙社区"))
                .collect(Collectors.toMap(Area::path, Function.identity()));
        var fubai = NodePath.of("35.01.81.007.010");
        var chenglong = NodePath.of("35.01.81.002.001");
        var compounds = List.of(
                compound(1, fubai, "冠发小区"),
                compound(2, chenglong, "安定里"),
                compound(3, fubai, "一号公馆"),
                compound(4, fubai, "融侨城三期"),
                compound(5, chenglong, "后埔街"),
                compound(6, fubai, "幸福新村"),
                compound(7, chenglong, "幸福新村"));
        var buildings = compounds.stream()
                .flatMap(compound -> IntStream.rangeClosed(1, 12).mapToObj(number -> building(compound, number)))
                .toList();
        var gridOf = compounds.stream()
                .collect(Collectors.toMap(
                        Compound::id, compound -> compound.community().child("001")));
        return AddressBook.of(
                areas,
                Estate.of(
                        compounds,
                        buildings,
                        buildings.stream().collect(Collectors.toMap(Building::id, one -> gridOf.get(one.compound())))));
    }

    private static Area area(String code, String name) {
        return new Area(NodePath.ofDivisionCode(code + "0".repeat(12 - code.length())), code, name, null, true);
    }

    private static Compound compound(int number, NodePath community, String name) {
        return new Compound(new UUID(1, number), community, name, CompoundKind.OLD_ESTATE);
    }

    private static Building building(Compound compound, int number) {
        boolean lane = compound.name().equals("安定里") || compound.name().equals("后埔街");
        return new Building(
                new UUID(compound.id().getLeastSignificantBits() + 1, number),
                compound.id(),
                number,
                number + (lane ? "号" : "号楼"),
                new Point(25.7 + number * 1e-4, 119.4),
                18,
                lane ? 3 : 2);
    }
}
