package org.linjuli.project;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.project.ProjectQuery.Period;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of projects reads no city, whoever asks for whichever. */
class BoundedProjectsTests {

    private static final AccountId SOMEBODY = new AccountId(UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000001"));

    private static final String PROJECTS = """
            insert into project.project (id, title, area, buildings, goal, starts_on, ends_on, state, set_at, due_at)
            select id, '楼道改造', area, array[id], '楼道亮起来', '2026-01-01', '2026-06-01', 'SET', now(), '2026-02-01' from :rows
            """;

    /** Late ones all. */
    private static final String MILESTONES = """
            insert into project.milestone (id, project, area, title, promised_on, due_on)
            select id, id, area, '试亮', '2026-03-01'::date + n % 90, '2026-06-30' from :rows
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(PROJECTS)) {
            var store = new ProjectStore(city.jdbc());

            city.fills((scope, mark) -> store.page(wanted(scope, Set.of(), null, null, mark), LIMIT));
            city.fills((scope, mark) -> store.page(wanted(scope, Set.of(ProjectState.SET), null, null, mark), LIMIT));
            city.searches(
                    (scope, mark) -> store.page(wanted(scope, Set.of(ProjectState.CLOSED), null, null, mark), LIMIT));
            city.searches((scope, mark) -> store.page(wanted(scope, Set.of(), Outcome.UNSATISFIED, null, mark), LIMIT));
            store.page(wanted(new Scope(List.of(WideCity.CITY)), Set.of(), null, SOMEBODY, null), LIMIT);
            city.readLittle();
        }
    }

    @Test
    void whatAFigureOfMilestonesCountsIsReadAlongAnIndex() {
        try (var city = new WideCity(PROJECTS, MILESTONES)) {
            var store = new MilestoneStore(city.jdbc());

            city.fills((scope, mark) -> store.counted(scope, promised(null), TODAY, mark(mark), LIMIT));
            city.searches((scope, mark) -> store.counted(scope, promised(true), TODAY, mark(mark), LIMIT));
        }
    }

    private static ProjectFigures.Wanted promised(@Nullable Boolean onTime) {
        return new ProjectFigures.Wanted(WideCity.CITY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), onTime);
    }

    private static ProjectFigures.@Nullable Mark mark(@Nullable Cursor mark) {
        return mark == null
                ? null
                : new ProjectFigures.Mark(
                        LocalDate.parse(mark.values().getFirst()),
                        UUID.fromString(mark.values().getLast()));
    }

    private static ProjectQuery wanted(
            Scope scope,
            Set<ProjectState> states,
            @Nullable Outcome first,
            @Nullable AccountId mine,
            @Nullable Cursor mark) {
        return new ProjectQuery(scope, states, Period.ANY, Period.ANY, first, mine, WideCity.id(mark));
    }
}
