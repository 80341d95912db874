package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTests {

    private static final CategoryPath A = CategoryPath.of("a");
    private static final CategoryPath B = CategoryPath.of("b");
    private static final CategoryPath C = CategoryPath.of("c");

    @Test
    void marksAreThoseOfTheTextBooks() {
        var truth = List.of(A, A, A, B, B, C);
        var answers = List.of(
                new Suggestion(A, 0.9),
                new Suggestion(A, 0.9),
                new Suggestion(B, 0.9),
                new Suggestion(B, 0.5),
                new Suggestion(A, 0.5),
                new Suggestion(C, 0.5));

        var marks = new Marks(truth, answers);

        assertThat(marks.accuracy()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(marks.macroF1()).isCloseTo((2 / 3.0 + 0.5 + 1) / 3, within(1e-9));
        assertThat(marks.calibrationError()).isCloseTo((0.7 + 0.5) / 6, within(1e-9));
    }
}
