package org.linjuli.organization;

import static org.linjuli.platform.Columns.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of office (任期) that are over or about to end; whoever holds the post stays until somebody is appointed. */
@Service
public class Terms {

    /** From so many days before its end a term is spoken of: long enough to prepare an election. */
    public static final int DAYS_AHEAD = 60;

    private static final int MOST_COUNTED = 1_000;

    /**
     * A term of somebody in office.
     *
     * @param version of the post, for whoever decides about it
     * @param ends the last day
     */
    public record Term(
            UUID post,
            long version,
            UUID node,
            String nodeName,
            OrgLevel level,
            NodePath area,
            PostTitle title,
            AccountId holder,
            @Nullable String holderName,
            LocalDate ends) {

        private Term named(@Nullable String name) {
            return new Term(post, version, node, nodeName, level, area, title, holder, name, ends);
        }
    }

    /** Where a page goes on: after this one. */
    public record After(LocalDate ends, UUID post) {}

    private static final String TERMS = """
            select p.id, p.version, n.id as node, n.name, n.level, n.area::text as area, p.title, t.holder, t.ends_on
            from organization.tenure t
            join organization.post p on p.id = t.post and p.ended_at is null
            join organization.node n on n.id = p.node and n.state = 'ACTIVE'
            where upper_inf(t.validity) and t.ends_on is not null
            """;

    private final JdbcClient jdbc;
    private final CurrentNetwork current;
    private final Accounts accounts;
    private final Clock clock;

    Terms(JdbcClient jdbc, CurrentNetwork current, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.accounts = accounts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    /** Those of an area that are over or end in the next {@value #DAYS_AHEAD} days, the longest over first. */
    public List<Term> page(Actor actor, NodePath area, @Nullable After after, int limit) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var found = jdbc.sql(TERMS + """
                        and t.ends_on <= :until and n.area <@ :area::ltree
                        and (:ends::date is null or (t.ends_on, p.id) > (:ends, :post))
                        order by t.ends_on, p.id limit :limit
                        """)
                .param("until", today().plusDays(DAYS_AHEAD))
                .param("area", area.value())
                .param("ends", after == null ? null : after.ends)
                .param("post", after == null ? null : after.post)
                .param("limit", limit)
                .query(Terms::read)
                .list();
        var names = accounts.names(found.stream().map(Term::holder).distinct().toList());
        return found.stream().map(term -> term.named(names.get(term.holder))).toList();
    }

    /** How many in an area are over, at most {@value #MOST_COUNTED}; only those are looked at. */
    int over(NodePath area) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from organization.tenure t
                          join organization.post p on p.id = t.post and p.ended_at is null
                          join organization.node n on n.id = p.node and n.state = 'ACTIVE' and n.area <@ :area::ltree
                          where upper_inf(t.validity) and t.ends_on < :today limit :most) over
                        """)
                .param("area", area.value())
                .param("today", today())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Those that end soon and of which nobody was told; from now on they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Term> takeToRemind(int most) {
        var taken = jdbc.sql("""
                        with soon as (
                          select t.id from organization.tenure t
                          where upper_inf(t.validity) and t.ends_on <= :until and not t.reminded
                          order by t.ends_on, t.post limit :most for update skip locked)
                        update organization.tenure t set reminded = true from soon where t.id = soon.id returning t.post
                        """)
                .param("until", today().plusDays(DAYS_AHEAD))
                .param("most", most)
                .query(UUID.class)
                .list();
        return jdbc.sql(TERMS + "and t.post = any(:posts) order by t.ends_on, p.id")
                .param("posts", taken.toArray(UUID[]::new))
                .query(Terms::read)
                .list();
    }

    private static Term read(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("node", UUID.class),
                row.getString("name"),
                OrgLevel.of(row.getInt("level")),
                NodePath.of(row.getString("area")),
                PostTitle.valueOf(row.getString("title")),
                account(row, "holder"),
                null,
                row.getObject("ends_on", LocalDate.class));
    }
}
