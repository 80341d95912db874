package org.linjuli.deliberation;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of topics reads no city, whoever asks for whichever. */
class BoundedTopicsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final UUID COMPOUND = UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000007");

    /** Each compound has a thousand topics; each topic was raised, admitted and talked about. */
    private static final String[] TOPICS = {"""
        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at)
        select id, ('0190a0b0-c0d0-7e0f-8123-' || lpad((n % 50)::text, 12, '0'))::uuid, area, '停车', '停车难', 'ADMITTED',
          now() - n * interval '1 minute', now(), '2027-01-01' from :rows
        """, """
        insert into deliberation.step (topic, number, action, from_state, to_state, party, at)
        select id, step, 'ADMIT', 'RAISED', 'ADMITTED', 'CHAIR', now() from :rows, generate_series(1, 3) step
        """};

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(TOPICS)) {
            var store = new TopicStore(city.jdbc());

            city.fills((scope, mark) -> store.page(wanted(scope, Set.of(), null, null, mark), NOW, LIMIT));
            city.fills((scope, mark) ->
                    store.page(wanted(scope, Set.of(TopicState.ADMITTED), null, null, mark), NOW, LIMIT));
            city.searches((scope, mark) ->
                    store.page(wanted(scope, Set.of(TopicState.VOTING), null, null, mark), NOW, LIMIT));
            for (var figure : Set.of(TopicMark.OVERDUE, TopicMark.VOTED, TopicMark.LATE)) {
                city.searches((scope, mark) -> store.page(wanted(scope, Set.of(), figure, null, mark), NOW, LIMIT));
            }
            city.searches(
                    (scope, mark) -> store.page(wanted(scope, Set.of(), null, TopicPhase.DECIDE, mark), NOW, LIMIT));
        }
    }

    @Test
    void whatStandsOnABoardIsReadAlongItsCompound() {
        try (var city = new WideCity(TOPICS)) {
            var store = new TopicStore(city.jdbc());

            city.fills((scope, mark) -> board(store, TopicState.ADMITTED, mark));
            store.page(
                    new TopicQuery(null, COMPOUND, Set.of(TopicState.VOTING), null, null, null, null, null),
                    NOW,
                    LIMIT);
            city.readLittle();
        }
    }

    @Test
    void sumsOfAPartReadNoTopicOfAnother() {
        try (var city = new WideCity(TOPICS)) {
            city.sums(
                    "deliberation.topic t",
                    "t.area",
                    "t.raised_at >= now() - interval '7 days' and t.raised_at < now()");
        }
    }

    private static Page<Topic> board(TopicStore store, TopicState state, @Nullable Cursor mark) {
        return store.page(
                new TopicQuery(null, COMPOUND, Set.of(state), null, null, null, null, WideCity.id(mark)), NOW, LIMIT);
    }

    private static TopicQuery wanted(
            Scope scope,
            Set<TopicState> states,
            @Nullable TopicMark figure,
            @Nullable TopicPhase left,
            @Nullable Cursor mark) {
        return new TopicQuery(scope, null, states, figure, left, null, null, WideCity.id(mark));
    }
}
