package org.linjuli.casework.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Audits;
import org.linjuli.platform.AnotherNode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;

class CategoriesTests {

    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-03-02T15:59:00Z");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

    private final MovableClock clock = MovableClock.at(LATE_IN_THE_EVENING);
    private final AnotherNode node = AnotherNode.alone();
    private final Categories categories = new Categories(
            new CategoryRows(node.jdbc()),
            node.transaction(),
            node.announcements(),
            clock,
            Audits.on(node.jdbc(), clock));
    private final Actor officer = new Actor(
            new AccountId(Ids.next(clock)), "", List.of(new Grant(Role.CITY_OFFICER, NodePath.of("35.01.81"))));

    @Test
    void whatIsSaidForTomorrowHoldsFromMidnightOn() {
        var leaf = categories.all().stream()
                .filter(category -> category.level() == 3)
                .findFirst()
                .orElseThrow();
        categories.close(officer, leaf.code(), TOMORROW, 0);
        assertThat(categories.find(leaf.code())).get().matches(Category::isOpen);

        clock.advance(Duration.ofMinutes(1));

        assertThat(categories.find(leaf.code())).get().matches(category -> !category.isOpen());
    }
}
