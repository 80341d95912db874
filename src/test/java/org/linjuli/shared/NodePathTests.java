package org.linjuli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodePathTests {

    @ParameterizedTest
    @ValueSource(strings = {"35", "35.01.81", "unit.000123", "a_b-C.9", "1.2.3.4.5.6.7.8.9.10"})
    void takesLabelsJoinedByDots(String path) {
        assertThat(NodePath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "35.", ".35", "35..01", "35 01", "福清", "35.01'", "1.2.3.4.5.6.7.8.9.10.11", "a*"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NodePath.of(text));
    }

    @Test
    void aLabelHasSixtyFourLettersAtMost() {
        assertThat(NodePath.of("35." + "x".repeat(64)).depth()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> NodePath.of("35." + "x".repeat(65)));
    }

    @ParameterizedTest
    @CsvSource({
        "350181000000, 35.01.81, 3",
        "350181007000, 35.01.81.007, 4",
        "350181007010, 35.01.81.007.010, 5",
        "350181007010004, 35.01.81.007.010.004, 6"
    })
    void standsForADivisionCode(String code, String path, int depth) {
        assertThat(NodePath.ofDivisionCode(code)).isEqualTo(NodePath.of(path));
        assertThat(NodePath.of(path).depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({"35.01, 35.01, true", "35.01, 35.01.81, true", "35.01, 35.012, false", "35.01.81, 35.01, false"})
    void containsItselfAndWhatLiesBelow(String path, String other, boolean contained) {
        assertThat(NodePath.of(path).contains(NodePath.of(other))).isEqualTo(contained);
    }

    @Test
    void twoNodesHaveADeepestNodeInCommon() {
        var grid = NodePath.of("35.01.81.007.010.004");

        assertThat(grid.common(NodePath.of("35.01.81.007.010.005"))).contains(NodePath.of("35.01.81.007.010"));
        assertThat(grid.common(NodePath.of("35.01.81.007"))).contains(NodePath.of("35.01.81.007"));
        assertThat(NodePath.of("35.01.81.007").common(grid)).contains(NodePath.of("35.01.81.007"));
        assertThat(grid.common(NodePath.of("35.01.81.0071"))).contains(NodePath.of("35.01.81"));
        assertThat(grid.common(NodePath.of("unit.000001"))).isEmpty();
    }

    @Test
    void aCompoundStandsBelowItsGridByItsId() {
        var grid = NodePath.of("35.01.81.007.010.004");
        var compound = UUID.fromString("0190a0b0-c0d0-7e0f-8123-456789abcdef");

        var node = grid.compound(compound);

        assertThat(node.value()).isEqualTo("35.01.81.007.010.004.0190a0b0c0d07e0f8123456789abcdef");
        assertThat(node.compound()).contains(compound);
        assertThat(node.level()).isEmpty();
        assertThat(node.at(Level.GRID)).isEqualTo(grid);
        assertThat(grid.compound()).isEmpty();
        assertThat(grid.child("001").compound()).isEmpty();
        assertThat(NodePath.of("unit.000123").compound()).isEmpty();
    }
}
