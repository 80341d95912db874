package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.suggest.Retraining.Decided;

/** When a new model takes over. */
class RetrainingTests {

    private static final CategoryPath LAMP = CategoryPath.parse("城乡建设/市政/路灯");
    private static final CategoryPath WATER = CategoryPath.parse("城乡建设/市政/供水");
    private static final List<CategoryPath> DICTIONARY = List.of(LAMP, WATER);
    private static final List<String> LAMPS = List.of("路灯不亮", "灯泡坏了", "夜里没有照明", "灯杆歪了", "路灯闪个不停");
    private static final List<String> WATERS = List.of("停水两天", "水压太低", "自来水发黄", "水管爆裂", "水表漏水");

    @Test
    void aBetterModelTakesOver() {
        var outcome = Retraining.of(DICTIONARY, decided(200, false), theWrongWayRound());

        assertThat(outcome.takesOver()).isTrue();
        assertThat(outcome.macroF1()).isGreaterThan(outcome.beat());
        assertThat(outcome.learnedFrom()).isEqualTo(160);
        assertThat(outcome.heldOut()).isEqualTo(40);
        assertThat(outcome.model().learnedFrom()).isEqualTo(160);
    }

    @Test
    void aModelThatIsNoWorseTakesOver() {
        var first = Retraining.of(DICTIONARY, decided(200, false), theWrongWayRound());

        assertThat(Retraining.of(DICTIONARY, decided(200, false), first.model()).takesOver())
                .isTrue();
    }

    @Test
    void aModelThatWasTaughtNonsenseDoesNotTakeOver() {
        var good = Retraining.of(DICTIONARY, decided(200, false), theWrongWayRound())
                .model();

        var taughtNonsense = decided(200, false).stream()
                .map(one -> one.isHeldOut() ? one : new Decided(one.number(), exchanged(one.row())))
                .toList();
        var outcome = Retraining.of(DICTIONARY, taughtNonsense, good);

        assertThat(outcome.macroF1()).isLessThan(outcome.beat());
        assertThat(outcome.takesOver()).isFalse();
    }

    @Test
    void withTooFewHeldOutNothingIsProved() {
        var outcome = Retraining.of(DICTIONARY, decided(90, false), theWrongWayRound());

        assertThat(outcome.heldOut()).isLessThan(Retraining.ENOUGH);
        assertThat(outcome.takesOver()).isFalse();
    }

    private static SuggestionModel theWrongWayRound() {
        return SuggestionModel.train(
                DICTIONARY, decided(200, true).stream().map(Decided::row).toList());
    }

    private static List<Decided> decided(int rows, boolean wrong) {
        return IntStream.range(0, rows)
                .mapToObj(n -> new Decided(n, wrong ? exchanged(row(n)) : row(n)))
                .toList();
    }

    private static Labelled row(int n) {
        var isLamp = n % 2 == 0;
        var texts = isLamp ? LAMPS : WATERS;
        return new Labelled(Message.of(texts.get(n / 2 % texts.size()) + "，" + n + " 号楼"), isLamp ? LAMP : WATER);
    }

    private static Labelled exchanged(Labelled row) {
        return new Labelled(row.message(), row.category().equals(LAMP) ? WATER : LAMP);
    }
}
