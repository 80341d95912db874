package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linjuli.Linjuli;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.platform.TestPostgres;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program twice on one database: what is changed on one node holds on the other. */
@SpringBootTest
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTests {

    private final Actor officer = new Actor(
            new AccountId(UUID.randomUUID()), "", List.of(new Grant(Role.CITY_OFFICER, NodePath.of("35.01.81"))));

    @Autowired
    private Categories categories;

    @Autowired
    private DispatchRules rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private ConfigurableApplicationContext there;

    @BeforeAll
    void startAnotherNode(@Autowired Environment environment) {
        var settings = Stream.concat(
                TestPostgres.NAMES.keySet().stream(),
                Stream.of("linjuli.keys.text", "linjuli.jobs.enabled", "linjuli.followers.enabled"));
        there = new SpringApplicationBuilder(Linjuli.class)
                .run(Stream.concat(
                                settings.map(name -> "--" + name + "=" + environment.getProperty(name)),
                                Stream.of("--server.port=0", "--management.server.port=0"))
                        .toArray(String[]::new));
    }

    @AfterAll
    void stopIt() {
        there.close();
    }

    @Test
    void aClosedCategoryIsClosedOnBoth() {
        var leaf = categories.all().stream()
                .filter(category -> category.level() == 3)
                .findFirst()
                .orElseThrow();

        categories.close(officer, leaf.code(), LocalDate.now(clock), 0);

        await().until(() -> isClosedThere(leaf.code()));
    }

    @Test
    void dispatchRulesHoldOnBoth() {
        var rule = toTheStreet();

        rules.replace(officer, rules.stated(officer).version(), List.of(rule));

        assertThat(rules.table().rules()).containsExactly(rule);
        var others = there.getBean(DispatchRules.class);
        await().untilAsserted(() -> assertThat(others.table().rules()).containsExactly(rule));
    }

    @Test
    void rulesThatWereRolledBackHoldOnNeither() {
        var others = there.getBean(DispatchRules.class);
        var before = others.table();
        var closed = categories.all().getFirst().code();

        transaction.executeWithoutResult(status -> {
            rules.replace(officer, rules.stated(officer).version(), List.of());
            status.setRollbackOnly();
        });

        // Announcements arrive in order: when this one has come, the other never will.
        categories.close(officer, closed, LocalDate.now(clock), 0);
        await().until(() -> isClosedThere(closed));
        assertThat(others.table()).isSameAs(before);
    }

    private boolean isClosedThere(String code) {
        return !there.getBean(Categories.class).find(code).map(Category::isOpen).orElse(true);
    }

    private static DispatchRule toTheStreet() {
        return new DispatchRule(UUID.randomUUID(), 10, null, null, null, DispatchRule.To.STREET, null);
    }
}
