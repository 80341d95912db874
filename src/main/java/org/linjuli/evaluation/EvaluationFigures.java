package org.linjuli.evaluation;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How residents judged what was done in an area (M20); each figure opens to the evaluations that closed in the period. */
@Service
public class EvaluationFigures {

    /**
     * The sums of evaluations that closed.
     *
     * @param evaluations all but those that were withdrawn
     * @param satisfied ballots, as {@code fair} and {@code unsatisfied}
     * @param called households that were asked back
     * @param same those of them that had said what was written down
     */
    public record Sums(
            int evaluations,
            int passed,
            int failed,
            int unanswered,
            int entries,
            int satisfied,
            int fair,
            int unsatisfied,
            int called,
            int same) {}

    /** The whole, and what each area below has of it. */
    public record Report(Sums whole, Map<NodePath, Sums> parts) {}

    private static final String SUMS = """
            count(*) filter (where state <> 'WITHDRAWN') as evaluations,
            count(*) filter (where state = 'SATISFIED') as passed,
            count(*) filter (where state = 'UNSATISFIED') as failed,
            count(*) filter (where state = 'UNANSWERED') as unanswered,
            coalesce(sum(entries) filter (where state <> 'WITHDRAWN'), 0) as entries,
            coalesce(sum(satisfied), 0) as satisfied, coalesce(sum(fair), 0) as fair,
            coalesce(sum(unsatisfied), 0) as unsatisfied, coalesce(sum(called), 0) as called,
            coalesce(sum(same), 0) as same
            from evaluation.evaluation
            where %s and closed_at >= :from and closed_at < :until
              and (:kind::text is null or kind = :kind)
            """;

    private final JdbcClient jdbc;
    private final Territory territory;

    EvaluationFigures(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    public Report of(Actor actor, NodePath area, @Nullable EvaluationKind kind, Instant from, Instant until) {
        actor.require(Permission.EVALUATION_READ, area);
        int below = territory.area(area).path().depth() + 1;
        var values = Map.of(
                "area", area.value(),
                "below", below,
                "from", utc(from),
                "until", utc(until));
        var sums = SUMS.replace("%s", AreaList.lying("area", area));
        var whole = jdbc.sql("select " + sums)
                .params(values)
                .param("kind", kind == null ? null : kind.name())
                .query(Sums.class)
                .single();
        record Part(String path, Sums sums) {}
        List<Part> parts = jdbc.sql("select subpath(area, 0, :below)::text as path, " + sums
                        + " and nlevel(area) >= :below group by 1")
                .params(values)
                .param("kind", kind == null ? null : kind.name())
                .query((row, number) -> new Part(row.getString("path"), sums(row)))
                .list();
        var byArea = new java.util.TreeMap<NodePath, Sums>();
        parts.forEach(part -> byArea.put(NodePath.of(part.path), part.sums));
        return new Report(whole, byArea);
    }

    private static Sums sums(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Sums(
                row.getInt("evaluations"),
                row.getInt("passed"),
                row.getInt("failed"),
                row.getInt("unanswered"),
                row.getInt("entries"),
                row.getInt("satisfied"),
                row.getInt("fair"),
                row.getInt("unsatisfied"),
                row.getInt("called"),
                row.getInt("same"));
    }
}
