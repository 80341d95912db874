package org.linjuli.casework.category;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

class DictionaryTests {

    private static final Dictionary SHIPPED = new Dictionary(StartingDictionary.entries().stream()
            .map(entry -> new Dictionary.Dated(entry, true))
            .toList());

    @Test
    void theStartingDictionaryHasFifteenTimesAHundredEighteenTimesFiveHundredSeventeenNames() {
        assertThat(SHIPPED.all()).filteredOn(category -> category.level() == 1).hasSize(15);
        assertThat(SHIPPED.all()).filteredOn(category -> category.level() == 2).hasSize(118);
        assertThat(SHIPPED.all()).filteredOn(category -> category.level() == 3).hasSize(517);
    }

    @Test
    void whatACategoryDoesNotSayItHasFromItsParent() {
        var water = SHIPPED.byPath("环境保护/环境污染/水污染").orElseThrow();
        var noise = SHIPPED.byPath("环境保护/环境污染/噪音污染").orElseThrow();

        assertThat(water.resolution()).isEqualTo(Term.workingDays(10));
        assertThat(noise.resolution()).isEqualTo(Term.workingDays(5));
        assertThat(water.acceptance()).isEqualTo(noise.acceptance());
    }

    @Test
    void theShippedDictionarySaysWhereEachMatterGoesAndWhatItWants() {
        var shack = SHIPPED.byPath("城乡建设/城乡规划/违章建筑").orElseThrow();
        var lamp = SHIPPED.byPath("城乡建设/城市建设和市政管理/城市公共设施").orElseThrow();
        var bribe = SHIPPED.byPath("纪检监察/贪污贿赂/其他").orElseThrow();

        assertThat(shack.handledAt()).isEqualTo(Level.STREET);
        assertThat(shack.photoBefore()).isTrue();
        assertThat(lamp.handledAt()).isEqualTo(Level.GRID);
        assertThat(lamp.spotCheck()).isZero();
        assertThat(bribe.handledAt()).isEqualTo(Level.CITY);
        assertThat(SHIPPED.all())
                .allMatch(category -> category.emergencyAcceptance().isNatural()
                        && category.emergencyResolution().isNatural()
                        && category.emergencyAcceptance().amount() <= 2);
    }

    @Test
    void everyLineOfTheTermsNamesACategory() {
        assertThat(SHIPPED.byPath("卫生计生/公共卫生/突发公共卫生事件处理"))
                .hasValueSatisfying(category -> assertThat(category.emergency()).isTrue());
        assertThat(StartingDictionary.entries().stream()
                        .filter(entry -> entry.acceptance() != null)
                        .count())
                .isEqualTo(StartingDictionary.linesOfTerms());
    }

    @Test
    void aClosedParentClosesItsChildrenForNewRequests() {
        var dictionary = new Dictionary(StartingDictionary.entries().stream()
                .map(entry -> new Dictionary.Dated(entry, !entry.code().equals("04")))
                .toList());

        assertThat(dictionary.byPath("环境保护/环境污染/水污染").orElseThrow().isOpen()).isFalse();
        assertThat(dictionary.byPath("政法/社会治安/消防安全").orElseThrow().isOpen()).isTrue();
    }
}
