package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.meeting.TalkMatter;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics as they stand in the database. */
@Repository
class TopicStore {

    private static final AreaList LIST = AreaList.latestFirst("deliberation.topic t", "t.area", Key.id("t.id"));

    private static final String OF_COMPOUND = "t.compound";

    /** Not {@code exists}: the planner would rather read the steps of all topics once than those of each that it looks at. */
    private static final String LEFT = "(select true from deliberation.step s"
            + " where s.topic = t.id and s.from_state = any(:it) limit 1) is not null";

    /** So many rows of these stand beside most topics at most. */
    private static final int VOTES = 2;

    private static final int STEPS = 12;

    private final JdbcClient jdbc;

    TopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Topic> find(UUID id) {
        return jdbc.sql(TopicRows.SELECT + "where t.id = :id")
                .param("id", id)
                .query(TopicRows::read)
                .optional();
    }

    /** Nobody else takes a step until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select 1 from deliberation.topic where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /** The latest first, as they stand at this instant. */
    Page<Topic> page(TopicQuery wanted, Instant now, int limit) {
        var leaving = Stream.of(TopicState.values())
                .filter(state -> state.phase() == wanted.left())
                .toList();
        var walk = wanted.scope() == null
                ? LIST.along(OF_COMPOUND, Objects.requireNonNull(wanted.compound()))
                : LIST.in(wanted.scope()).through(OF_COMPOUND, wanted.compound());
        if (wanted.mark() != null) {
            walk.only(wanted.mark().condition())
                    .with("now", now)
                    .with("today", LocalDate.ofInstant(now, CityTime.ZONE));
        }
        return walk.only("t.state = any(:it)", wanted.states())
                .only("t.raised_at >= :it", wanted.from())
                .only("t.raised_at < :it", wanted.until())
                .only(LEFT, leaving)
                .beside(leaving.isEmpty() ? VOTES : STEPS)
                .after(wanted.before())
                .read(jdbc, limit, TopicRows.SELECT, TopicRows::read);
    }

    /** Those that the clock moves: votes whose time is up, and promises that were broken. */
    List<UUID> due(Instant now, int most) {
        return jdbc.sql("""
                        select id from deliberation.topic
                        where closed_at is null and due_at <= :now
                          and (state = 'VOTING' or (state in ('PROMISED', 'DOING', 'REWORK') and due_at <= :broken))
                        order by due_at, id limit :most
                        """)
                .param("now", utc(now))
                .param("broken", utc(now.minus(TopicLifecycle.BROKEN)))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those overdue of which nobody was reminded; each due date once. */
    List<UUID> remind(Instant now, int most) {
        return jdbc.sql("""
                        update deliberation.topic set reminded_of = due_at where id in (
                          select id from deliberation.topic
                          where closed_at is null and due_at <= :now and reminded_of is distinct from due_at
                          order by due_at, id limit :most for update skip locked)
                        returning id
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What a session of the compound may hear, the longest waiting first. */
    List<TalkMatter> ready(UUID compound, int most) {
        return jdbc.sql("""
                        select id, title from deliberation.topic
                        where compound = :compound and state in ('ADMITTED', 'NO_QUORUM', 'TIED')
                        order by since, id limit :most
                        """)
                .param("compound", compound)
                .param("most", most)
                .query((row, number) -> new TalkMatter(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }

    List<Topic> all(Collection<UUID> ids) {
        return jdbc.sql(TopicRows.SELECT + "where t.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TopicRows::read)
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(Topic topic) {
        return jdbc.sql("""
                        insert into deliberation.topic
                          (id, compound, area, title, text, on_behalf, state, raised_at, since, due_at, provisional)
                        values (:id, :compound, :area::ltree, :title, :text, :forOthers, :state, :raised, :since, :due, :provisional)
                        on conflict (id) do nothing
                        """)
                        .param("id", topic.id())
                        .param("compound", topic.place().compound())
                        .param("area", topic.place().area().value())
                        .param("title", topic.title())
                        .param("text", topic.text())
                        .param("forOthers", topic.saying().forOthers())
                        .param("state", topic.state().name())
                        .param("raised", utc(topic.course().raised()))
                        .param("since", utc(topic.course().since()))
                        .param("due", utc(topic.course().due()))
                        .param("provisional", topic.course().provisional())
                        .update()
                == 1;
    }

    /** Says whether it still had the version. */
    boolean write(Topic after, long version) {
        var values = new HashMap<String, @Nullable Object>(TopicRows.changeable(after));
        values.put("id", after.id());
        values.put("version", version);
        return jdbc.sql("""
                        update deliberation.topic
                        set state = :state, since = :since, due_at = :due::timestamptz, provisional = :provisional,
                            closed_at = :closed::timestamptz, ground = :ground, referral = :referral, remark = :remark,
                            merged_into = :into::uuid, request = :request::uuid, talked_on = :talked::date,
                            meeting = :meeting::uuid, options = :options::text[], costs = :costs::text[],
                            doers = :doers::text[], decision = :decision, owner = :owner, owner_desk = :desk::ltree, goal = :goal,
                            starts_on = :starts::date, ends_on = :ends::date,
                            delivered_on = :delivered::date, votes = :votes, reworks = :reworks,
                            version = version + 1
                        where id = :id and version = :version
                        """).params(values).update() == 1;
    }

    /** What somebody wrote down changed, but no step was taken. */
    boolean touch(UUID id, long version) {
        return jdbc.sql("update deliberation.topic set version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void writeCriteria(UUID topic, List<Criterion> criteria) {
        jdbc.sql("delete from deliberation.criterion where topic = :topic")
                .param("topic", topic)
                .update();
        for (var one : criteria) {
            jdbc.sql(
                            "insert into deliberation.criterion (topic, number, text, evidence) values (:topic, :number, :text, :evidence)")
                    .params(Map.of("topic", topic, "number", one.number(), "text", one.text()))
                    .param("evidence", one.evidence())
                    .update();
        }
    }

    boolean writeEvidence(UUID topic, int number, String evidence) {
        return jdbc.sql(
                                "update deliberation.criterion set evidence = :evidence where topic = :topic and number = :number")
                        .params(Map.of("topic", topic, "number", number, "evidence", evidence))
                        .update()
                == 1;
    }

    /** The topic must be locked, so that numbers follow each other. */
    void addStep(Step<TopicState, TopicAction, Topic> step, TopicParty party) {
        jdbc.sql("""
                        insert into deliberation.step (topic, number, action, from_state, to_state, party, at)
                        select :topic, coalesce(max(number), 0) + 1, :action, :from, :to, :party, :at
                        from deliberation.step where topic = :topic
                        """)
                .param("topic", step.after().id())
                .param("action", step.action().name())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("party", party.name())
                .param("at", utc(step.attempt().at()))
                .update();
    }

    List<TopicStep> steps(UUID topic) {
        return jdbc.sql(
                        "select action, from_state, to_state, party, at from deliberation.step where topic = :topic order by number")
                .param("topic", topic)
                .query((row, number) -> new TopicStep(
                        TopicAction.valueOf(row.getString("action")),
                        TopicState.valueOf(row.getString("from_state")),
                        TopicState.valueOf(row.getString("to_state")),
                        TopicParty.valueOf(row.getString("party")),
                        instant(row, "at")))
                .list();
    }
}
