package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/** How a topic is written in columns. */
final class TopicRows {

    /** With its criteria and its latest vote; of one that is open, how many have voted. */
    static final String SELECT = """
            select t.id, t.version, t.compound, t.area::text as area, t.title, t.text, t.on_behalf, t.state, t.raised_at, t.since,
                   t.due_at, t.provisional, t.closed_at, t.ground, t.referral, t.remark, t.merged_into, t.request,
                   t.talked_on, t.meeting, t.options, t.costs, t.doers, t.decision, t.owner, t.owner_desk::text as owner_desk,
                   t.goal, t.starts_on, t.ends_on, t.delivered_on, t.votes, t.reworks,
                   array(select c.text from deliberation.criterion c where c.topic = t.id order by c.number) as criteria,
                   array(select c.evidence from deliberation.criterion c where c.topic = t.id order by c.number) as evidence,
                   v.id as vote, v.round, v.basis, v.opened_at, v.closes_at, v.rule, v.roll, v.options as vote_options,
                   v.counts, v.outcome, coalesce(v.voted, p.cast_web + p.on_paper, 0) as voted,
                   coalesce(v.on_paper, p.on_paper, 0) as on_paper,
                   exists (select from deliberation.paper_pack k where k.vote = v.id) as waiting
            from deliberation.topic t
            left join deliberation.vote v on v.topic = t.id and v.round = t.votes
            left join deliberation.ballot_pile p on p.id = v.id
            """;

    private TopicRows() {}

    static Map<String, @Nullable Object> changeable(Topic topic) {
        var values = new HashMap<String, @Nullable Object>();
        var course = topic.course();
        values.put("state", topic.state().name());
        values.put("since", utc(course.since()));
        values.put("due", utc(course.due()));
        values.put("provisional", course.provisional());
        values.put("closed", utc(course.closed()));
        var screening = topic.screening();
        values.put("ground", name(screening.ground()));
        values.put("referral", name(screening.referral()));
        values.put("remark", screening.remark());
        values.put("into", screening.into());
        values.put("request", screening.request());
        var talk = Optional.ofNullable(topic.talk());
        values.put("talked", of(talk, TopicTalk::day));
        values.put("meeting", of(talk, TopicTalk::meeting));
        values.put("options", each(talk, TopicOption::text));
        values.put("costs", each(talk, TopicOption::cost));
        values.put("doers", each(talk, TopicOption::doer));
        values.put("decision", topic.decision());
        var promise = Optional.ofNullable(topic.promise());
        values.put("owner", of(promise, TopicPromise::owner));
        values.put(
                "desk",
                topic.promise() == null || topic.promise().desk() == null
                        ? null
                        : topic.promise().desk().value());
        values.put("goal", of(promise, TopicPromise::goal));
        values.put("starts", of(promise, TopicPromise::starts));
        values.put("ends", of(promise, TopicPromise::ends));
        values.put("delivered", of(promise, TopicPromise::deliveredOn));
        values.put("votes", topic.votes());
        values.put("reworks", topic.reworks());
        return values;
    }

    private static <T> @Nullable Object of(Optional<T> part, Function<T, @Nullable Object> value) {
        return part.isEmpty() ? null : value.apply(part.get());
    }

    private static @Nullable Object each(Optional<TopicTalk> talk, Function<TopicOption, String> part) {
        return talk.isEmpty() || talk.get().options().isEmpty()
                ? null
                : talk.get().options().stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Topic read(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Topic.TopicPlace(row.getObject("compound", UUID.class), NodePath.of(row.getString("area"))),
                new Topic.Saying(row.getString("title"), row.getString("text"), row.getBoolean("on_behalf")),
                TopicState.valueOf(row.getString("state")),
                new Topic.Course(
                        instant(row, "raised_at"),
                        instant(row, "since"),
                        instantOrNull(row, "due_at"),
                        row.getBoolean("provisional"),
                        instantOrNull(row, "closed_at")),
                screening(row),
                talk(row),
                row.getString("decision"),
                promise(row),
                row.getInt("votes"),
                row.getInt("reworks"),
                vote(row),
                Topic.Reading.NONE);
    }

    private static Topic.Screening screening(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        var referral = row.getString("referral");
        return new Topic.Screening(
                ground == null ? null : TopicGround.valueOf(ground),
                referral == null ? null : Referral.valueOf(referral),
                row.getString("remark"),
                row.getObject("merged_into", UUID.class),
                row.getObject("request", UUID.class));
    }

    private static @Nullable TopicTalk talk(ResultSet row) throws SQLException {
        var day = row.getObject("talked_on", LocalDate.class);
        return day == null ? null : new TopicTalk(row.getObject("meeting", UUID.class), day, options(row));
    }

    private static List<TopicOption> options(ResultSet row) throws SQLException {
        if (row.getArray("options") == null) {
            return List.of();
        }
        var texts = texts(row, "options");
        var costs = texts(row, "costs");
        var doers = texts(row, "doers");
        return IntStream.range(0, texts.size())
                .mapToObj(n -> new TopicOption(texts.get(n), costs.get(n), doers.get(n)))
                .toList();
    }

    private static @Nullable TopicPromise promise(ResultSet row) throws SQLException {
        var goal = row.getString("goal");
        if (goal == null) {
            return null;
        }
        var texts = texts(row, "criteria");
        var evidence = (String[]) row.getArray("evidence").getArray();
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < texts.size(); i++) {
            criteria.add(new Criterion(i + 1, texts.get(i), evidence[i]));
        }
        var desk = row.getString("owner_desk");
        return new TopicPromise(
                row.getString("owner"),
                desk == null ? null : NodePath.of(desk),
                goal,
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                criteria);
    }

    private static @Nullable Vote vote(ResultSet row) throws SQLException {
        var id = row.getObject("vote", UUID.class);
        if (id == null) {
            return null;
        }
        var outcome = row.getString("outcome");
        var counts = row.getArray("counts");
        return new Vote(
                id,
                row.getInt("round"),
                VoteBasis.valueOf(row.getString("basis")),
                instant(row, "opened_at"),
                instant(row, "closes_at"),
                VoteRule.valueOf(row.getString("rule")),
                row.getInt("roll"),
                row.getInt("voted"),
                row.getInt("on_paper"),
                row.getBoolean("waiting"),
                texts(row, "vote_options"),
                counts == null ? List.of() : List.of((Integer[]) counts.getArray()),
                outcome == null ? null : VoteOutcome.valueOf(outcome));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
