package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.category.Categories;
import org.linjuli.platform.AnotherNode;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The city's requests teach the suggestions of categories. */
@SpringBootTest(properties = "linjuli.city=demo-small")
@Import(SampleCityPeople.class)
@OwnDatabase
class LearningTests {

    @Autowired
    private Learning learning;

    @Autowired
    private ModelInForce inForce;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Categories categories;

    @Autowired
    private SampleCityPeople people;

    @Autowired
    private Environment environment;

    @Test
    void aNightsModelTakesOverAndIsThereAfterARestart() {
        var outcome = learning.learn();

        assertThat(outcome.takesOver()).isTrue();
        assertThat(outcome.macroF1()).isBetween(outcome.beat(), 1.0);
        var shown = suggestions.model(people.person("city")).inForce().orElseThrow();
        assertThat(shown.learnedFrom()).isEqualTo(outcome.learnedFrom()).isPositive();
        assertThat(shown.heldOut()).isEqualTo(outcome.heldOut());
        try (var node = AnotherNode.beside(environment)) {
            var restarted = new ModelInForce(new LearnedModels(node.jdbc()), categories, node.announcements());
            assertThat(restarted.trial()).isEqualTo(inForce.trial()).isPresent();
            assertThat(restarted.awaited().learnedFrom()).isEqualTo(outcome.learnedFrom());
        }
    }

    @Test
    void theOtherNodesTakeItOver() {
        try (var node = AnotherNode.beside(environment).listening()) {
            var there = new ModelInForce(new LearnedModels(node.jdbc()), categories, node.announcements());

            learning.learn();

            await().until(() -> there.trial().equals(inForce.trial()));
        }
    }

    @Test
    void whatADeskCorrectedIsWhatIsLearned() {
        var request = people.filed(people.person("resident"));
        var leader = people.person("grid");
        var right = categories.byPath("城乡建设/城市建设和市政管理/电力供应").orElseThrow().code();

        people.act(leader, request, "recategorize", Map.of("category", right));
        people.act(leader, request, "accept");
        people.act(leader, request, "resolve", Map.of("result", "线路已修复"));

        assertThat(people.column(request, "category", String.class)).isEqualTo(right);
        assertThat(people.timeLine(request)).contains("RECATEGORIZE ASSIGNED 6");
        assertThat(learning.decided())
                .anyMatch(one -> one.number() == Long.parseLong(people.column(request, "seq", String.class))
                        && one.row().category().toString().endsWith("电力供应"));
    }

    @Test
    void aCategoryThatIsClosedOrUnknownIsNoCorrection() {
        var request = people.filed(people.person("resident"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        people.act(people.person("grid"), request, "recategorize", Map.of("category", "98.01.01")))
                .matches(refusal -> refusal.problem() == CaseworkProblem.NO_SUCH_CATEGORY);
    }
}
