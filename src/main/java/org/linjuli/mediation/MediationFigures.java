package org.linjuli.mediation;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What became of the mediations of an area (M18); each count opens to its rows, and no figure knows who or what. */
@Service
public class MediationFigures {

    /**
     * Mediations that were asked for in the time.
     *
     * @param open waiting, being mediated, or not settled and not yet referred
     * @param inside agreed, and fulfilled or not yet due: settled in the compound
     * @param referred settled elsewhere, if at all; inside and referred are those with an outcome
     * @param withdrawn left by a side, which is its right; counts neither way
     * @param medianDays from being asked for until all had signed; null where none has agreed
     * @param households behind whose doors both sides consented, each counted once
     */
    public record MediationSums(
            int asked,
            int open,
            int inside,
            int referred,
            int withdrawn,
            @Nullable Double medianDays,
            int households) {

        MediationSums reaching(int all) {
            return new MediationSums(asked, open, inside, referred, withdrawn, medianDays, all);
        }
    }

    /**
     * The whole, each kind, and each area below. Those of the whole count the households of law talks too, each once.
     *
     * @param talks law talks that were given in the time
     */
    public record Report(
            MediationSums whole,
            int talks,
            Map<MediationKind, MediationSums> kinds,
            Map<NodePath, MediationSums> parts) {}

    private static final String SUMS = """
            count(*) as asked,
            count(*) filter (where state in ('REQUESTED', 'OPEN', 'FAILED')) as open,
            count(*) filter (where state in ('AGREED', 'FULFILLED')) as inside,
            count(*) filter (where state = 'REFERRED') as referred,
            count(*) filter (where state = 'WITHDRAWN') as withdrawn,
            percentile_cont(0.5) within group (order by extract(epoch from agreed_at - requested_at) / 86400) as days,
            (select count(distinct reached) from unnest(
               array_agg(household) filter (where state not in ('REQUESTED', 'WITHDRAWN'))
               || array_agg(other_household) filter (where state not in ('REQUESTED', 'WITHDRAWN'))) as reached) as households
            from mediation.mediation
            where area <@ :area::ltree and requested_at >= :from and requested_at < :until
            """;

    /** Each household once, whether a mediation reached it, a law talk, or several of them. */
    private static final String REACHED = """
            with asked as (
              select household, other_household from mediation.mediation
              where area <@ :area::ltree and requested_at >= :from and requested_at < :until
                and state not in ('REQUESTED', 'WITHDRAWN')),
            given as (
              select id from mediation.law_talk
              where area <@ :area::ltree and starts_at >= :from and starts_at < least(:until, :now) and cancelled_at is null)
            select (select count(*) from given) as talks,
              (select count(reached.household) from (
                 select household from asked union select other_household from asked
                 union select h.household from given join mediation.talk_household h on h.talk = given.id) reached) as households
            """;

    private record Reached(int talks, int households) {}

    private final JdbcClient jdbc;
    private final Territory territory;
    private final MediationKinds dictionary;
    private final Clock clock;

    MediationFigures(JdbcClient jdbc, Territory territory, MediationKinds dictionary, Clock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** Of those asked for from an instant until another, the latter excluded. */
    public Report of(Actor actor, NodePath area, Instant from, Instant until) {
        actor.require(Permission.MEDIATION_READ, area);
        int below = territory.area(area).path().depth() + 1;
        var values = Map.of("area", area.value(), "below", below, "from", utc(from), "until", utc(until));
        var whole = jdbc.sql("select " + SUMS)
                .params(values)
                .query((row, number) -> sums(row))
                .single();
        var reached = jdbc.sql(REACHED)
                .params(values)
                .param("now", utc(clock.instant()))
                .query(Reached.class)
                .single();
        return new Report(whole.reaching(reached.households), reached.talks, kinds(values), parts(values));
    }

    private Map<MediationKind, MediationSums> kinds(Map<String, ?> values) {
        record Line(MediationKind kind, MediationSums sums) {}
        List<Line> lines = jdbc.sql("select kind, " + SUMS + " group by kind")
                .params(values)
                .query((row, number) -> new Line(new MediationKind(row.getString("kind")), sums(row)))
                .list();
        var found = lines.stream().collect(Collectors.toMap(Line::kind, Line::sums));
        var byKind = new LinkedHashMap<MediationKind, MediationSums>();
        dictionary.all().stream()
                .map(MediationKinds.Kind::kind)
                .filter(found::containsKey)
                .forEach(kind -> byKind.put(kind, Objects.requireNonNull(found.get(kind))));
        return byKind;
    }

    private Map<NodePath, MediationSums> parts(Map<String, ?> values) {
        record Part(String path, MediationSums sums) {}
        List<Part> lines = jdbc.sql("select subpath(area, 0, :below)::text as path, " + SUMS
                        + " and nlevel(area) >= :below group by 1")
                .params(values)
                .query((row, number) -> new Part(row.getString("path"), sums(row)))
                .list();
        var byArea = new TreeMap<NodePath, MediationSums>();
        lines.forEach(part -> byArea.put(NodePath.of(part.path), part.sums));
        return byArea;
    }

    private static MediationSums sums(ResultSet row) throws SQLException {
        double days = row.getDouble("days");
        @Nullable Double median = row.wasNull() ? null : Double.valueOf(Math.round(days * 10) / 10.0);
        return new MediationSums(
                row.getInt("asked"),
                row.getInt("open"),
                row.getInt("inside"),
                row.getInt("referred"),
                row.getInt("withdrawn"),
                median,
                row.getInt("households"));
    }
}
