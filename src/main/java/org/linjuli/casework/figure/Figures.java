package org.linjuli.casework.figure;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers figures about the requests of an area that were filed in a period. */
@Service
public class Figures {

    /** By what the figures are parted. */
    public enum By {
        AREA,
        CATEGORY,
        CHANNEL
    }

    /** The sums of one part. */
    public record Part(String key, Sums sums) {}

    /**
     * Figures of an area.
     *
     * @param asOf up to when everything is counted; null while a city's past is counted for the first time
     * @param medianHours how long half of the stays in a state lasted at most, exact to five per cent
     */
    public record Report(@Nullable Instant asOf, Sums sums, Map<RequestState, Double> medianHours, List<Part> parts) {}

    private final JdbcClient jdbc;
    private final RequestFeed feed;
    private final Clock clock;

    Figures(JdbcClient jdbc, RequestFeed feed, Clock clock) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.clock = clock;
    }

    public Report of(Actor actor, NodePath area, Period period, By by) {
        actor.require(Permission.FIGURE_READ, area);
        var values = new HashMap<String, @Nullable Object>(period.values());
        values.put("area", area.value());
        var whole = parts("f.area = :area::ltree and f.dimension = 'ALL'", "f.key", values);
        return new Report(
                asOf(),
                whole.stream().findFirst().map(Part::sums).orElse(Sums.NOTHING),
                medians(values),
                switch (by) {
                    case AREA -> parts("f.parent = :area::ltree and f.dimension = 'ALL'", "f.area::text", values);
                    case CATEGORY -> parts("f.area = :area::ltree and f.dimension = 'CATEGORY'", "f.key", values);
                    case CHANNEL -> parts("f.area = :area::ltree and f.dimension = 'CHANNEL'", "f.key", values);
                });
    }

    private List<Part> parts(String which, String key, Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        select %s as part, %s
                        from casework.figure f
                        where %s and %s
                        group by 1
                        order by 1
                        """.formatted(key, Sums.COLUMNS, which, Period.WITHIN))
                .params(values)
                .query((row, number) -> new Part(row.getString("part"), Sums.read(row)))
                .list();
    }

    /** Now, while nothing has happened since the last count; else the time of that count. */
    private @Nullable Instant asOf() {
        record Progress(long seq, @Nullable Instant at) {}
        var progress = jdbc.sql("select seq, at from casework.figure_progress")
                .query((row, number) -> new Progress(
                        row.getLong("seq"),
                        Optional.ofNullable(row.getTimestamp("at"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(null)))
                .single();
        return progress.seq >= feed.top() ? clock.instant() : progress.at;
    }

    private Map<RequestState, Double> medians(Map<String, @Nullable Object> values) {
        var histograms = new LinkedHashMap<RequestState, int[]>();
        jdbc.sql("""
                        select f.state, f.counts from casework.figure_stay f
                        where f.area = :area::ltree and %s
                        """.formatted(Period.WITHIN)).params(values).query(row -> {
            var counts = (Integer[]) row.getArray("counts").getArray();
            var sum = histograms.computeIfAbsent(
                    RequestState.valueOf(row.getString("state")), state -> new int[Stays.CLASSES]);
            for (int n = 0; n < counts.length; n++) {
                sum[n] += counts[n];
            }
        });
        var medians = new LinkedHashMap<RequestState, Double>();
        histograms.forEach((state, counts) -> medians.put(state, median(counts)));
        return medians;
    }

    /** The middle of the class in which the middle stay lies, in hours. */
    static double median(int[] counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        long seen = 0;
        int place = -1;
        while (seen * 2 < all) {
            place++;
            seen += counts[place];
        }
        return (Math.pow(Stays.STEP, place + 0.5) - 1) / 60;
    }
}
