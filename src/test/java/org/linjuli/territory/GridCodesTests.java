package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.ProblemException;

/** How grids are numbered, and how their codes are written. */
class GridCodesTests {

    private static final String COMMUNITY = "350181007010";

    @Test
    void newGridsAreNumberedInRowsFromWestToEastThenToTheSouth() {
        var southWest = square(0, 0);
        var southEast = square(1, 0.1);
        var northWest = square(0, 1);
        var northMiddle = square(1, 1.2);
        var northEast = square(2, 0.9);

        var codes = GridCodes.fresh(COMMUNITY, 4, List.of(northEast, southWest, northMiddle, southEast, northWest));

        assertThat(codes)
                .containsExactly(
                        COMMUNITY + "007", COMMUNITY + "008", COMMUNITY + "006", COMMUNITY + "009", COMMUNITY + "005");
    }

    @Test
    void numbersEndWithThreeDigits() {
        assertThat(GridCodes.fresh(COMMUNITY, 998, List.of(square(0, 0)))).containsExactly(COMMUNITY + "999");
        assertThatThrownBy(() -> GridCodes.fresh(COMMUNITY, 999, List.of(square(0, 0))))
                .isInstanceOf(ProblemException.class);
        assertThat(GridCodes.fresh(COMMUNITY, 3, List.of())).isEmpty();
    }

    @Test
    void aCodeIsWrittenAndReadAsItIsSet() {
        var plain = new GridCodes(new TerritorySettings("{county}{street}{community}{grid}"));
        var signs = new GridCodes(new TerritorySettings("{county}-{street}{community}(网格{grid})"));

        assertThat(plain.written("350181007010004")).isEqualTo("350181007010004");
        assertThat(signs.written("350181007010004")).isEqualTo("350181-007010(网格004)");
        assertThat(signs.read(" 350181-007010(网格004) ")).contains("350181007010004");
        assertThat(signs.read("350181007010004")).contains("350181007010004");
        assertThat(signs.read("350181-007010(网格000)")).isEmpty();
        assertThat(plain.read("第4网格")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{county}{street}{community}", "{county}{street}{community}{grid}{grid}", "{town}", "{grid"})
    void aFormatThatLosesAPartIsRefused(String format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridCodes(new TerritorySettings(format)))
                .withMessageContaining("linjuli.territory.grid-code");
    }

    private static Boundary square(double west, double south) {
        return Boundary.of(new double[][][][] {
            {{{west, south}, {west + 1, south}, {west + 1, south + 1}, {west, south + 1}, {west, south}}}
        });
    }
}
