package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionModelTests {

    private static final SuggestionModel SEED = SuggestionModel.fromSeed(SampleDictionary.categories());

    @ParameterizedTest
    @CsvSource({
        "三号楼门口的路灯又不亮了, 城乡建设/城市建设和市政管理/城市公共设施",
        "楼上的自来水有铁锈味, 城乡建设/城市建设和市政管理/自来水供应",
        "物业费涨了可是没人扫地, 城乡建设/住房保障与房地产/物业服务",
        "厂里三个月没发工资, 劳动和社会保障/工资福利/工资发放",
        "医保异地报销要什么材料, 劳动和社会保障/城镇职工社会保险/职工医疗保险",
        "烧砖的窑冒黑烟, 环境保护/环境污染/大气污染",
        "孩子幼升小划到哪个学校, 教育文体/考试招生/招生录取",
        "快递放驿站从来不打电话, 交通运输/邮政管理/快递市场管理"
    })
    void aCityThatHasDecidedNothingYetGetsSensibleSuggestions(String text, String category) {
        var suggested = SEED.suggest(Message.of(text), 3);

        assertThat(suggested).extracting(Suggestion::category).contains(CategoryPath.parse(category));
    }

    @Test
    void confidencesAreProbabilitiesInDescendingOrder() {
        var suggested = SEED.suggest(Message.of("电梯坏了没人修"), 10_000);

        assertThat(suggested).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        assertThat(suggested.stream().mapToDouble(Suggestion::confidence).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void aLevelIsAsLikelyAsAllThatIsBelowIt() {
        var message = Message.of("学校乱收补课费");

        var leaves = SEED.suggest(message, 10_000);
        var tops = SEED.suggest(message, 10_000, 1);

        for (var top : tops) {
            double below = leaves.stream()
                    .filter(leaf -> leaf.category().upTo(1).equals(top.category()))
                    .mapToDouble(Suggestion::confidence)
                    .sum();
            assertThat(below).isBetween(top.confidence() - 1e-6, top.confidence() + 1e-6);
        }
    }

    @Test
    void fewLettersMakeLittleConfidence() {
        double started = SEED.suggest(Message.of("路"), 1, 1).getFirst().confidence();
        double said = SEED.suggest(Message.of("路灯坏了半个月没人修"), 1, 1).getFirst().confidence();

        assertThat(started).isLessThan(0.35);
        assertThat(said).isGreaterThan(0.6);
    }

    @Test
    void theCitysOwnDecisionsAreLearned() {
        var ours = CategoryPath.of("本市特色", "灯会");
        var rows = IntStream.range(0, 12)
                .mapToObj(i -> new Labelled(Message.of("元宵灯会花灯第" + i + "组没有亮"), ours))
                .toList();
        var dictionary = new ArrayList<>(SampleDictionary.categories());
        dictionary.add(ours);

        var model = SuggestionModel.train(dictionary, rows);

        assertThat(model.learnedFrom()).isEqualTo(12);
        assertThat(model.suggest(Message.of("灯会的花灯不亮"), 1).getFirst().category())
                .isEqualTo(ours);
    }

    @Test
    void unseenSentencesFindTheirTopCategory() {
        var test = SampleDictionary.sentences(1).subList(0, 240);
        var held = test.stream().map(Labelled::message).collect(Collectors.toSet());
        var model = Training.of(Example.shipped(SampleDictionary.categories()).stream()
                .filter(example -> !held.contains(example.message()))
                .toList());

        long right = test.stream()
                .filter(row ->
                        model.suggest(row.message(), 1, 1).getFirst().category().equals(row.category()))
                .count();

        assertThat(right / 240.0).isGreaterThan(0.65);
    }

    @Test
    void aDetailHelpsAndMayBeMissing() {
        var rows = new ArrayList<Labelled>();
        for (var row : SampleDictionary.sentences(1)) {
            var detail = "尊敬的领导：" + row.message().subject() + "，"
                    + row.category().names().getFirst() + "部门请处理。";
            rows.add(new Labelled(new Message("反映一个问题", detail), row.category()));
        }

        var model = SuggestionModel.train(categories(rows), rows);

        var asked = new Message("求助", "厂里的老板拖欠工资三个月，工友们过不下去，劳动和社会保障部门请处理。");
        assertThat(model.suggest(asked, 1).getFirst().category()).isEqualTo(CategoryPath.of("劳动和社会保障"));
        assertThat(model.suggest(Message.of("老板拖欠工资"), 1).getFirst().category()).isEqualTo(CategoryPath.of("劳动和社会保障"));
    }

    @Test
    void theSameRowsMakeTheSameModel() {
        var rows = SampleDictionary.sentences(1).subList(0, 300);

        assertThat(SuggestionModel.train(categories(rows), rows).toBytes())
                .isEqualTo(SuggestionModel.train(categories(rows), rows).toBytes());
    }

    @Test
    void oneCategoryIsCertain() {
        var only = CategoryPath.of("垃圾");

        var model = SuggestionModel.train(List.of(only), List.of(new Labelled(Message.of("没人清运"), only)));

        assertThat(model.suggest(Message.of("没人"), 3)).containsExactly(new Suggestion(only, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SuggestionModel.fromSeed(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "\uD83D", "😀😀😀", "qzx", "？！……"})
    void whatSaysNothingIsAnsweredCalmly(String text) {
        var suggested = SEED.suggest(new Message(text, text), 3);

        assertThat(suggested).allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void aMillionCharactersAreReadOnlyAsFarAsTheyMatter() {
        var endless = new Message("路灯坏了".repeat(250_000), "停水".repeat(500_000));

        assertThat(SEED.suggest(endless, 1)).hasSize(1);
    }

    private static List<CategoryPath> categories(List<Labelled> rows) {
        return rows.stream().map(Labelled::category).distinct().toList();
    }
}
