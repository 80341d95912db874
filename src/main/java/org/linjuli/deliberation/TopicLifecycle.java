package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicAction.*;
import static org.linjuli.deliberation.TopicParty.*;
import static org.linjuli.deliberation.TopicState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** The life of a topic: 问 ask, 议 talk, 定 decide, 办 do, 评 judge; none of them can be skipped. */
final class TopicLifecycle {

    /** How long those affected are asked, and once as much longer as evaluations run on by themselves. */
    static final Duration JUDGING = Duration.ofDays(14);

    /** A promise so long overdue is broken: it becomes a request, so that it has an end. */
    static final Duration BROKEN = Duration.ofDays(30);

    private static final Duration JUDGED = Duration.ofDays(22);

    private static final Set<TopicState> ENDS =
            EnumSet.of(CLOSED, MERGED, REFERRED, DECLINED, WITHDRAWN, UNDECIDED, UNANSWERED, RAISED_AS_REQUEST);

    private TopicLifecycle() {}

    static boolean isEnd(TopicState state) {
        return ENDS.contains(state);
    }

    static Lifecycle<TopicState, TopicAction, Topic> declared(BiFunction<NodePath, Term, WorkingTime> measure) {
        var table = Lifecycle.<TopicState, TopicAction, Topic>declare(
                        "topic", TopicState.class, TopicAction.class, TopicLifecycle::parties)
                .starts(RAISED);
        clocks(table, measure);
        ENDS.forEach(table::ends);
        ask(table);
        talk(table);
        decide(table);
        act(table);
        judge(table);
        return table.build();
    }

    private static void clocks(
            LifecycleBuilder<TopicState, TopicAction, Topic> table, BiFunction<NodePath, Term, WorkingTime> measure) {
        table.state(RAISED, CHAIR, within(measure, 5))
                .state(ADMITTED, CHAIR, within(measure, 15))
                .state(TALKED, CHAIR, within(measure, 5))
                .state(OPTIONS_READY, CHAIR, within(measure, 5))
                .state(NO_QUORUM, CHAIR, within(measure, 15))
                .state(TIED, SESSION, within(measure, 15))
                .state(
                        VOTING,
                        CHAIR,
                        StateClock.of(
                                "开始表决时定的截止时间",
                                (topic, from) -> topic.vote() == null
                                        ? Due.NEVER
                                        : Due.at(topic.vote().closes())))
                .state(DECIDED, CHAIR, within(measure, 5))
                .state(PROMISED, EXECUTOR, StateClock.of("承诺的开工日期", (topic, from) -> endOf(topic, true)))
                .state(DOING, EXECUTOR, StateClock.of("承诺的完成日期", (topic, from) -> endOf(topic, false)))
                .state(REWORK, EXECUTOR, within(measure, 15))
                .state(
                        DELIVERED,
                        VERDICT,
                        StateClock.of("评议 14 天，参与不足再延长 7 天", (topic, from) -> Due.at(from.plus(JUDGED))));
    }

    private static StateClock<Topic> within(BiFunction<NodePath, Term, WorkingTime> measure, int days) {
        var term = Term.workingDays(days);
        return StateClock.of(days + " 个工作日", (topic, from) -> {
            var deadline = measure.apply(topic.place().area(), term).plus(from, term);
            return new Due(deadline.at(), deadline.provisional(), false);
        });
    }

    private static Due endOf(Topic topic, boolean start) {
        var promise = topic.promise();
        if (promise == null) {
            return Due.NEVER;
        }
        var day = start ? promise.starts() : promise.ends();
        return new Due(day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant(), false, false);
    }

    private static void ask(LifecycleBuilder<TopicState, TopicAction, Topic> table) {
        table.on(ADMIT).from(RAISED).by(CHAIR).to(ADMITTED);
        table.on(REFER)
                .from(RAISED)
                .by(CHAIR)
                .needs(TopicInputs.REFERRAL, TopicInputs.REASON)
                .effect(TopicInputs::referred)
                .to(REFERRED);
        table.on(DECLINE)
                .from(RAISED)
                .by(CHAIR)
                .needs(TopicInputs.GROUND, TopicInputs.REASON)
                .effect(TopicInputs::declined)
                .to(DECLINED);
        table.on(MERGE)
                .from(RAISED, ADMITTED)
                .by(CHAIR)
                .needs(TopicInputs.INTO)
                .effect(TopicInputs::merged)
                .to(MERGED);
        table.on(WITHDRAW).from(RAISED).by(AUTHOR).to(WITHDRAWN);
    }

    /** A session hears it, not the chair alone; what comes of it the chair writes down. */
    private static void talk(LifecycleBuilder<TopicState, TopicAction, Topic> table) {
        table.on(HEAR).from(ADMITTED, NO_QUORUM, TIED).by(SESSION).to(TALKED);
        table.on(NOTE_OPTIONS)
                .from(TALKED)
                .by(CHAIR)
                .needs(TopicInputs.OPTIONS)
                .effect(TopicInputs::options)
                .to(OPTIONS_READY);
    }

    private static void decide(LifecycleBuilder<TopicState, TopicAction, Topic> table) {
        table.on(OPEN_VOTE)
                .from(OPTIONS_READY, NO_QUORUM)
                .by(CHAIR)
                .needs(TopicInputs.BASIS, TopicInputs.RULE, TopicInputs.VOTING_DAYS)
                .when(Guard.of(
                        "参与不足后只直接再表决一次",
                        TopicProblem.VOTED_AGAIN_ALREADY,
                        (topic, actor, now) -> topic.state() == OPTIONS_READY || topic.votes() == 1))
                .effect(TopicInputs::voting)
                .to(VOTING);
        table.on(CLOSE_VOTE)
                .from(VOTING)
                .by(CLOCK, CHAIR)
                .when(Guard.of(
                        "已到截止时间且没有待核对的纸质选票，或全部投完",
                        TopicProblem.VOTE_STILL_OPEN,
                        (topic, actor, now) ->
                                topic.vote() != null && topic.vote().isOver(now)))
                .toWhen("已形成决定", (topic, attempt) -> cameOut(topic, VoteOutcome.DECIDED), DECIDED)
                .toWhen("已表决三次", (topic, attempt) -> topic.votes() >= Topic.MOST_VOTES, UNDECIDED)
                .toWhen("参与不足", (topic, attempt) -> cameOut(topic, VoteOutcome.NO_QUORUM), NO_QUORUM)
                .to(TIED);
    }

    static boolean isBroken(Topic topic, Instant now) {
        var due = topic.course().due();
        return due != null && !now.isBefore(due.plus(BROKEN));
    }

    private static boolean cameOut(Topic topic, VoteOutcome outcome) {
        return topic.vote() != null && topic.vote().outcome() == outcome;
    }

    private static void act(LifecycleBuilder<TopicState, TopicAction, Topic> table) {
        table.on(PROMISE)
                .from(DECIDED)
                .by(CHAIR)
                .needs(
                        TopicInputs.OWNER,
                        TopicInputs.DESK,
                        TopicInputs.GOAL,
                        TopicInputs.STARTS,
                        TopicInputs.ENDS,
                        TopicInputs.CRITERIA)
                .effect(TopicInputs::promised)
                .to(PROMISED);
        table.on(START).from(PROMISED).by(EXECUTOR, CHAIR).to(DOING);
        table.on(DELIVER)
                .from(DOING, REWORK)
                .by(EXECUTOR, CHAIR)
                .when(Guard.of(
                        "每条验收标准都写明了落实情况",
                        TopicProblem.CRITERIA_OPEN,
                        (topic, actor, now) ->
                                topic.promise() != null && topic.promise().isEvidenced()))
                .effect(TopicInputs::delivered)
                .to(DELIVERED);
        table.on(BREAK)
                .from(PROMISED, DOING, REWORK)
                .by(CLOCK)
                .when(Guard.of("超期满 30 天", TopicProblem.NOT_LATE_ENOUGH, (topic, actor, now) -> isBroken(topic, now)))
                .to(RAISED_AS_REQUEST);
    }

    private static void judge(LifecycleBuilder<TopicState, TopicAction, Topic> table) {
        table.on(SATISFY).from(DELIVERED).by(VERDICT).to(CLOSED);
        table.on(REJECT)
                .from(DELIVERED)
                .by(VERDICT)
                .effect((topic, attempt) -> topic.reworks() < Topic.MOST_REWORKS ? topic.again() : topic)
                .toWhen(
                        "已整改两次",
                        (topic, attempt) ->
                                topic.promise() != null && topic.promise().isEvidenced(),
                        RAISED_AS_REQUEST)
                .to(REWORK);
        table.on(LAPSE).from(DELIVERED).by(VERDICT).to(UNANSWERED);
    }

    /** Who chairs and who raised it stands in how the topic was read. */
    private static Set<TopicParty> parties(Topic topic, Actor actor) {
        var parties = EnumSet.noneOf(TopicParty.class);
        if (actor.isSystem()) {
            return EnumSet.of(CLOCK, SESSION, VERDICT);
        }
        if (topic.reading().chairs()) {
            parties.add(CHAIR);
        }
        if (topic.reading().authored()) {
            parties.add(AUTHOR);
        }
        var promise = topic.promise();
        if (promise != null && promise.desk() != null && actor.serves(promise.desk())) {
            parties.add(EXECUTOR);
        }
        return parties;
    }

    /** As what somebody takes a step; who is several things takes it as the first that may. */
    static TopicParty party(
            Topic topic, Actor actor, Lifecycle<TopicState, TopicAction, Topic> lifecycle, TopicAction action) {
        var may = lifecycle.rule(topic.state(), action).orElseThrow().who();
        return parties(topic, actor).stream().filter(may::contains).findFirst().orElseThrow();
    }

    /** Whoever may write down how the criteria were met. */
    static boolean does(Topic topic, Actor actor) {
        var parties = parties(topic, actor);
        return parties.contains(CHAIR) || parties.contains(EXECUTOR);
    }

    /** The last instant of the day so many days ahead. */
    static Instant endOfDay(Instant from, int days) {
        return from.atZone(CityTime.ZONE)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(CityTime.ZONE)
                .toInstant();
    }
}
