package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.ProblemException;

class CitizenNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The first two are the examples that GB 11643-1999 prints. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", " 11010519491231002x "})
    void theExamplesOfTheStandardAreTaken(String typed) {
        assertThat(CitizenNumber.read(typed, TODAY).plain())
                .isEqualTo(typed.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, 18 位",
        "11010519491231002XX, 18 位",
        "1101051949123100X2, 18 位",
        "11O10519491231002X, 18 位",
        "１１010519491231002X, 18 位",
        "'', 18 位",
        "11010519490229002X, 不存在",
        "11010519491331002X, 不存在",
        "11010500000101002X, 不存在",
        "110105194912310021, 校验位",
        "440524188001010015, 校验位"
    })
    void aRefusalNamesTheFieldAndWhatIsWrong(String typed, String said) {
        assertThatThrownBy(() -> CitizenNumber.read(typed, TODAY))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(IdentityProblem.CITIZEN_NUMBER_WRONG);
                    assertThat(refusal.facts().get("errors"))
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                            .singleElement()
                            .satisfies(error -> {
                                assertThat(error.get("field")).isEqualTo("citizenNumber");
                                assertThat((String) error.get("message")).contains(said);
                            });
                    if (!typed.isEmpty()) {
                        assertThat(refusal.facts().toString() + refusal.getMessage())
                                .doesNotContain(typed);
                    }
                });
    }

    @Test
    void whoIsNotYetBornHasNoNumber() {
        assertThat(CitizenNumber.read(TestCitizens.born(TODAY), TODAY)).isNotNull();
        assertThatThrownBy(() -> CitizenNumber.read(TestCitizens.born(TODAY.plusDays(1)), TODAY))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void everyWrongDigitIsFound() {
        var right = "11010519491231002X";
        for (int at = 0; at < right.length(); at++) {
            for (char wrong : "0123456789X".replace("" + right.charAt(at), "").toCharArray()) {
                var number = new StringBuilder(right);
                number.setCharAt(at, wrong);
                assertThatThrownBy(() -> CitizenNumber.read(number.toString(), TODAY))
                        .as("%c at %d", wrong, at)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void noMoreThanThreeCharactersAreShown() {
        var number = CitizenNumber.read("11010519491231002X", TODAY);

        assertThat(List.of(number.masked(), number.toString())).containsOnly("1***************2X");
    }

    @Test
    void somebodyIsUnderFourteenUntilTheBirthday() {
        var fourteenToday = CitizenNumber.read(TestCitizens.born(TODAY.minusYears(14)), TODAY);
        var fourteenTomorrow =
                CitizenNumber.read(TestCitizens.born(TODAY.minusYears(14).plusDays(1)), TODAY);

        assertThat(fourteenToday.isUnder(14, TODAY)).isFalse();
        assertThat(fourteenTomorrow.isUnder(14, TODAY)).isTrue();
    }
}
