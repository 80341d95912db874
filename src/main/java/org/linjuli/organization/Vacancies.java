package org.linjuli.organization;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The posts of the network that nobody holds, and since when (M01); the longest vacant first. */
@Service
public class Vacancies {

    /**
     * A post that nobody holds.
     *
     * @param since when its last holder went, or when it was opened
     * @param version of the post, for whoever fills it
     */
    public record Vacancy(
            UUID post,
            long version,
            UUID node,
            String nodeName,
            OrgLevel level,
            NodePath area,
            PostTitle title,
            int seat,
            Instant since) {}

    /** Where a page goes on: after this one. */
    public record After(Instant since, UUID post) {}

    private final JdbcClient jdbc;
    private final CurrentNetwork current;

    Vacancies(JdbcClient jdbc, CurrentNetwork current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * Those of active organizations in an area.
     *
     * @param level of one level alone; null for all
     */
    public List<Vacancy> page(Actor actor, NodePath area, @Nullable OrgLevel level, @Nullable After after, int limit) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        return jdbc.sql("""
                        select p.id, p.version, n.id as node, n.name, n.level, n.area::text as area, p.title, p.seat, p.vacant_since
                        from organization.post p join organization.node n on n.id = p.node and n.state = 'ACTIVE'
                        where p.vacant_since is not null and p.ended_at is null and n.area <@ :area::ltree
                          and (:level::smallint is null or n.level = :level)
                          and (:since::timestamptz is null or (p.vacant_since, p.id) > (:since, :post))
                        order by p.vacant_since, p.id limit :limit
                        """)
                .param("area", area.value())
                .param("level", level == null ? null : level.number())
                .param("since", after == null ? null : utc(after.since))
                .param("post", after == null ? null : after.post)
                .param("limit", limit)
                .query(Vacancies::read)
                .list();
    }

    private static Vacancy read(ResultSet row, int number) throws SQLException {
        return new Vacancy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("node", UUID.class),
                row.getString("name"),
                OrgLevel.of(row.getInt("level")),
                NodePath.of(row.getString("area")),
                PostTitle.valueOf(row.getString("title")),
                row.getInt("seat"),
                instant(row, "vacant_since"));
    }
}
