package org.linjuli.project;

import static org.linjuli.testing.WideCity.LIMIT;

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

    private static ProjectQuery wanted(
            Scope scope,
            Set<ProjectState> states,
            @Nullable Outcome first,
            @Nullable AccountId mine,
            @Nullable Cursor mark) {
        return new ProjectQuery(scope, states, Period.ANY, Period.ANY, first, mine, WideCity.id(mark));
    }
}
