package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategorySuggesterTests {

    @Test
    void aNewerModelAnswersFromTheMomentItIsPutInForce() {
        var before = CategoryPath.of("旧");
        var after = CategoryPath.of("新");
        var suggester = new CategorySuggester(SuggestionModel.fromSeed(List.of(before)));
        assertThat(suggester.suggest(Message.of("旧"), 1)).containsExactly(new Suggestion(before, 1));

        suggester.replaceBy(SuggestionModel.fromSeed(List.of(after)));

        assertThat(suggester.suggest(Message.of("新"), 1)).containsExactly(new Suggestion(after, 1));
    }
}
