package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How residents have their say in an area (M17): of the topics that were raised in the period; each figure opens to them. */
@Service
public class TopicFigures {

    /**
     * The sums of topics that were raised.
     *
     * @param admitted found to be a matter of the compound
     * @param closed whole round, closed by those affected
     * @param open still on their way
     * @param promised what somebody promised to do
     * @param late those of them not done in time, or done late
     * @param voted those that were voted on, and counted
     * @param roll households and people on the rolls of these votes
     * @param cast those of them that voted
     */
    public record TopicSums(
            int raised,
            int admitted,
            int closed,
            int open,
            int overdue,
            int promised,
            int late,
            int voted,
            int roll,
            int cast) {}

    /** The median of days that topics stayed in a step of the five, of those that have left it. */
    public record StepDays(
            TopicPhase phase, int topics, @Nullable Double median) {}

    /** The whole, what each area below has of it, the steps, and where they stand now. */
    public record TopicReport(
            TopicSums whole, Map<NodePath, TopicSums> parts, List<StepDays> steps, List<StepTopics> standing) {

        public TopicReport {
            steps = List.copyOf(steps);
            standing = List.copyOf(standing);
        }
    }

    /**
     * How many topics stand in a step of the five, or ended there.
     */
    public record StepTopics(TopicPhase phase, int topics) {}

    private static final String RAISED = """
            where %s and t.raised_at >= :from and t.raised_at < :until
            """;

    private static final String SUMS = "count(*)::int as raised, "
            + Arrays.stream(TopicMark.values())
                    .map(mark -> "(count(*) filter (where %s))::int as %s".formatted(mark.condition(), mark))
                    .collect(Collectors.joining(", "))
            + """
            , coalesce(sum(v.roll), 0)::int as roll, coalesce(sum(v.cast), 0)::int as cast
            from deliberation.topic t
            left join lateral (
              select sum(roll) as roll, sum(voted) as cast from deliberation.vote
              where topic = t.id and outcome is not null) v on true
            """ + RAISED;

    private static final String STANDING =
            "select t.state, count(*)::int as topics from deliberation.topic t " + RAISED + " group by 1";

    private static final String DAYS = """
            with taken as (
              select s.topic, s.from_state,
                     s.at - coalesce(lag(s.at) over (partition by s.topic order by s.number), t.raised_at) as took
              from deliberation.step s join deliberation.topic t on t.id = s.topic
              where %s and t.raised_at >= :from and t.raised_at < :until)
            select from_state, topic, sum(extract(epoch from took)) / 86400 as days from taken group by 1, 2
            """;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Clock clock;

    TopicFigures(JdbcClient jdbc, Territory territory, Clock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.clock = clock;
    }

    public TopicReport of(Actor actor, NodePath area, Instant from, Instant until) {
        actor.require(Permission.TOPIC_READ, area);
        int below = territory.area(area).path().depth() + 1;
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("area", area.value());
        values.put("from", utc(from));
        values.put("until", utc(until));
        values.put("below", below);
        values.put("now", utc(clock.instant()));
        values.put("today", LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        var lying = AreaList.lying("t.area", area);
        var sums = SUMS.replace("%s", lying);
        var whole =
                jdbc.sql("select " + sums).params(values).query(TopicSums.class).single();
        var parts = new TreeMap<NodePath, TopicSums>();
        jdbc.sql("select subpath(t.area, 0, :below)::text as path, " + sums
                        + " and nlevel(t.area) >= :below group by 1")
                .params(values)
                .query(row -> {
                    parts.put(
                            NodePath.of(row.getString("path")),
                            new TopicSums(
                                    row.getInt("raised"),
                                    row.getInt("admitted"),
                                    row.getInt("closed"),
                                    row.getInt("open"),
                                    row.getInt("overdue"),
                                    row.getInt("promised"),
                                    row.getInt("late"),
                                    row.getInt("voted"),
                                    row.getInt("roll"),
                                    row.getInt("cast")));
                });
        return new TopicReport(
                whole, parts, days(DAYS.replace("%s", lying), values), standing(STANDING.replace("%s", lying), values));
    }

    private List<StepTopics> standing(String sql, Map<String, @Nullable Object> values) {
        var sums = new EnumMap<TopicPhase, Integer>(TopicPhase.class);
        jdbc.sql(sql).params(values).query(row -> {
            sums.merge(TopicState.valueOf(row.getString("state")).phase(), row.getInt("topics"), Integer::sum);
        });
        return Arrays.stream(TopicPhase.values())
                .map(phase -> new StepTopics(phase, sums.getOrDefault(phase, 0)))
                .toList();
    }

    private List<StepDays> days(String sql, Map<String, @Nullable Object> values) {
        record Stay(TopicState state, java.util.UUID topic, double days) {}
        var stays = jdbc.sql(sql)
                .params(values)
                .query((row, number) -> new Stay(
                        TopicState.valueOf(row.getString("from_state")),
                        row.getObject("topic", java.util.UUID.class),
                        row.getDouble("days")))
                .list();
        var steps = new ArrayList<StepDays>();
        for (var phase : TopicPhase.values()) {
            var perTopic = new java.util.HashMap<java.util.UUID, Double>();
            stays.stream()
                    .filter(stay -> stay.state.phase() == phase)
                    .forEach(stay -> perTopic.merge(stay.topic, stay.days, Double::sum));
            steps.add(new StepDays(
                    phase,
                    perTopic.size(),
                    median(perTopic.values().stream().sorted().toList())));
        }
        return steps;
    }

    private static @Nullable Double median(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Math.round(median * 10) / 10.0;
    }
}
