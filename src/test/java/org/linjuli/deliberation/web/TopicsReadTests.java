package org.linjuli.deliberation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicFigures;
import org.linjuli.deliberation.TopicFigures.StepTopics;
import org.linjuli.deliberation.TopicFigures.TopicSums;
import org.linjuli.deliberation.TopicMark;
import org.linjuli.deliberation.TopicPhase;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.Topics;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Compound;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the staff raises for residents, who reads which words of it, and that each figure is as many rows as it opens to. */
@SpringBootTest
@OwnDatabase
class TopicsReadTests {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(100));
    private static final Actor WORKER = somebody(Role.GRID_WORKER, GRID);
    private static final Actor OFFICER = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor BEYOND = somebody(Role.GRID_WORKER, SmallNetwork.VACANT_GRID);

    @Autowired
    private Topics topics;

    @Autowired
    private TopicFigures figures;

    @Autowired
    private TopicViews views;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TestConfiguration
    static class Standing {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(NOW);
        }
    }

    private static Actor somebody(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    @BeforeEach
    void aCompoundWithoutTopics(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from deliberation.topic").update();
    }

    private Topic told(String text) {
        return topics.raise(WORKER, new Topics.Raised(UUID.randomUUID(), "三号楼前装路灯", text, COMPOUND));
    }

    @Test
    void staffRaiseForResidentsInTheCompoundsOfTheirOwnAreaAlone() {
        assertThat(topics.compounds(WORKER)).extracting(Compound::id).contains(COMPOUND);
        assertThat(topics.compounds(OFFICER)).extracting(Compound::id).contains(COMPOUND);
        assertThat(topics.compounds(BEYOND)).extracting(Compound::id).doesNotContain(COMPOUND);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> topics.compounds(somebody(Role.RESIDENT, GRID)));

        var topic = told("几位老人托我来说");
        assertThat(topic.place().compound()).isEqualTo(COMPOUND);
        assertThat(topics.one(OFFICER, topic.id()).saying().forOthers()).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        topics.raise(BEYOND, new Topics.Raised(UUID.randomUUID(), "三号楼前装路灯", "几位老人托我来说", COMPOUND)));
    }

    @Test
    void neighboursReadNoPhoneAndNoDoorThatSomebodyWroteDown() {
        var topic = told("302室的王阿姨摔过，电话 13800001234");
        var neighbour = somebody(Role.RESIDENT, GRID);

        assertThat(views.of(OFFICER, topic).text()).contains("302室", "13800001234");
        assertThat(views.of(neighbour, topic).text()).contains("摔过").doesNotContain("302", "王阿姨", "13800001234");
    }

    /** One of each state: what it needs to be there, raised 30 days ago, promised until a day that is over or not. */
    private void stored(TopicState state, boolean late) {
        transaction.executeWithoutResult(status -> {
            var id = UUID.randomUUID();
            var ended = Set.of(
                    "CLOSED",
                    "MERGED",
                    "REFERRED",
                    "DECLINED",
                    "WITHDRAWN",
                    "UNDECIDED",
                    "UNANSWERED",
                    "RAISED_AS_REQUEST");
            var phase = state.phase();
            boolean promised = phase == TopicPhase.JUDGE || (phase == TopicPhase.DO && state != TopicState.DECIDED);
            boolean talked = phase.compareTo(TopicPhase.DECIDE) >= 0 || state == TopicState.TALKED;
            jdbc.sql("""
                            insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at, closed_at,
                              merged_into, talked_on, meeting, options, costs, doers, decision, owner, goal, starts_on, ends_on,
                              delivered_on, votes)
                            select :id, :compound, :area::ltree, '装路灯', '晚上太黑', :state, :raised::timestamptz, :raised::timestamptz,
                              case when not :ended then :due::timestamptz end, case when :ended then :raised::timestamptz end,
                              case when :state = 'MERGED' then (select id from deliberation.topic limit 1) end,
                              case when :talked then '2026-02-03'::date end, case when :talked then :id end,
                              case when :decide then array['甲方案', '乙方案'] end, case when :decide then array['', ''] end,
                              case when :decide then array['', ''] end, case when :decided then '甲方案' end,
                              case when :promised then '物业' end, case when :promised then '看得清' end,
                              case when :promised then '2026-02-10'::date end,
                              case when :promised then :ends::date end, case when :judged then '2026-02-28'::date end, :votes
                            """)
                    .param("id", id)
                    .param("compound", COMPOUND)
                    .param("area", GRID.value())
                    .param("state", state.name())
                    .param("raised", NOW.minus(Duration.ofDays(30)).toString())
                    .param("due", NOW.plus(Duration.ofDays(late ? -1 : 1)).toString())
                    .param("ended", ended.contains(state.name()))
                    .param("talked", talked)
                    .param("decide", phase.compareTo(TopicPhase.DECIDE) >= 0)
                    .param("decided", phase.compareTo(TopicPhase.DO) >= 0)
                    .param("promised", promised)
                    .param("judged", phase == TopicPhase.JUDGE || state == TopicState.REWORK)
                    .param("ends", late ? "2026-02-20" : "2026-03-20")
                    .param("votes", phase.compareTo(TopicPhase.DO) >= 0 ? 1 : 0)
                    .update();
            if (promised) {
                jdbc.sql(
                                "insert into deliberation.criterion (topic, number, text, evidence) values (:id, 1, '装好', '装好了')")
                        .param("id", id)
                        .update();
            }
            if (phase.compareTo(TopicPhase.DO) >= 0) {
                voted(id);
            }
            if (state != TopicState.RAISED) {
                jdbc.sql("""
                                insert into deliberation.step (topic, number, action, from_state, to_state, party, at)
                                values (:id, 1, 'ADMIT', 'RAISED', :state, 'CHAIR', :at::timestamptz)
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", NOW.minus(Duration.ofDays(late ? 20 : 26)).toString())
                        .update();
            }
        });
    }

    private void voted(UUID topic) {
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll, voted, on_paper,
                          counts, outcome)
                        values (gen_random_uuid(), :topic, 1, 'HOUSEHOLD', now(), now() + interval '7 days', 'MAJORITY',
                          array['甲方案', '乙方案'], 10, 6, 0, array[4, 2], 'DECIDED')
                        """).param("topic", topic).update();
    }

    private int rows(@Nullable TopicMark mark, @Nullable TopicPhase left) {
        return topics.page(
                        OFFICER,
                        new Topics.TopicsNarrowed(COMMUNITY, null, Set.of(), mark, left, FROM, NOW),
                        null,
                        1000)
                .items()
                .size();
    }

    private static ToIntFunction<TopicSums> sum(TopicMark mark) {
        return switch (mark) {
            case ADMITTED -> TopicSums::admitted;
            case CLOSED -> TopicSums::closed;
            case OPEN -> TopicSums::open;
            case OVERDUE -> TopicSums::overdue;
            case PROMISED -> TopicSums::promised;
            case LATE -> TopicSums::late;
            case VOTED -> TopicSums::voted;
        };
    }

    @Test
    void eachFigureIsAsManyRowsAsItOpensTo() {
        for (var state : TopicState.values()) {
            stored(state, false);
            stored(state, true);
        }
        var report = figures.of(OFFICER, COMMUNITY, FROM, NOW);
        var whole = report.whole();

        assertThat(whole.raised()).isEqualTo(2 * TopicState.values().length).isEqualTo(rows(null, null));
        for (var mark : TopicMark.values()) {
            assertThat(rows(mark, null))
                    .as(mark.name())
                    .isEqualTo(sum(mark).applyAsInt(whole))
                    .isPositive();
        }
        // Twelve states are on their way, each with one topic whose step is owed; seven stand behind a promise.
        assertThat(whole).isEqualTo(new TopicSums(40, 30, 2, 24, 12, 14, 7, 16, 160, 96));
        assertThat(report.parts()).hasSize(1).containsEntry(GRID, whole);
        assertThat(rows(null, TopicPhase.DO)).isZero();

        assertThat(report.steps().getFirst().topics()).isEqualTo(38).isEqualTo(rows(null, TopicPhase.ASK));
        assertThat(report.steps().getFirst().median()).isEqualTo(7.0);
        assertThat(report.standing())
                .containsExactly(
                        new StepTopics(TopicPhase.ASK, 10),
                        new StepTopics(TopicPhase.TALK, 4),
                        new StepTopics(TopicPhase.DECIDE, 10),
                        new StepTopics(TopicPhase.DO, 8),
                        new StepTopics(TopicPhase.JUDGE, 8));
    }
}
