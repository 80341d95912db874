package org.linjuli.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organizations of an area with their posts, line by line, for a file. */
@Service
public class NetworkLines {

    /** A post of an organization in force; {@code holder} is null while it is vacant. */
    public record Line(
            UUID post,
            String node,
            OrgLevel level,
            NodePath area,
            @Nullable UUID compound,
            @Nullable UUID building,
            String areaName,
            PostTitle title,
            @Nullable AccountId holder,
            @Nullable String holderName,
            @Nullable LocalDate ends) {

        private Line named(@Nullable String name) {
            return new Line(post, node, level, area, compound, building, areaName, title, holder, name, ends);
        }
    }

    private final JdbcClient jdbc;
    private final CurrentNetwork current;
    private final Accounts accounts;

    NetworkLines(JdbcClient jdbc, CurrentNetwork current, Accounts accounts) {
        this.jdbc = jdbc;
        this.current = current;
        this.accounts = accounts;
    }

    /** In the order of the posts' ids, after this one. */
    public List<Line> page(Actor actor, NodePath area, @Nullable UUID after, int limit) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var found = jdbc.sql("""
                        select p.id, n.name, n.level, n.area::text as area, n.compound, n.building, n.area_name, p.title, t.holder,
                               t.ends_on
                        from organization.post p
                        join organization.node n on n.id = p.node and n.state = 'ACTIVE' and n.area <@ :area::ltree
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where p.ended_at is null and (:after::uuid is null or p.id > :after)
                        order by p.id limit :limit
                        """)
                .param("area", area.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> {
                    var holder = row.getObject("holder", UUID.class);
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            OrgLevel.of(row.getInt("level")),
                            NodePath.of(row.getString("area")),
                            row.getObject("compound", UUID.class),
                            row.getObject("building", UUID.class),
                            row.getString("area_name"),
                            PostTitle.valueOf(row.getString("title")),
                            holder == null ? null : new AccountId(holder),
                            null,
                            row.getObject("ends_on", LocalDate.class));
                })
                .list();
        var names = accounts.names(found.stream()
                .map(Line::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(one -> one.holder == null ? one : one.named(names.get(one.holder)))
                .toList();
    }
}
