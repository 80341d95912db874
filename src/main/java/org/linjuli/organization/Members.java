package org.linjuli.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.linjuli.platform.Columns.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations and units alike, for what both take part in, and who acts for them now. */
@Component
public class Members {

    /**
     * An organization in force, or a unit.
     *
     * @param level of an organization; null for a unit
     * @param kind of a unit; null for an organization
     * @param compound of a compound branch or a building group
     */
    public record Member(
            UUID id,
            String name,
            NodePath area,
            @Nullable OrgLevel level,
            Unit.@Nullable Kind kind,
            @Nullable UUID compound) {}

    private static final int MOST = 100;

    private static final String MEMBERS = """
            from (select id, name, area, level, null::text as kind, compound, null::text as credit_code
                  from organization.node where state = 'ACTIVE'
                  union all
                  select id, name, area, null::smallint, kind, null::uuid, credit_code from organization.unit) m
            """;

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(UUID id) {
        return jdbc.sql("select * " + MEMBERS + "where id = :id")
                .param("id", id)
                .query(Members::read)
                .optional();
    }

    /** The unit of this desk. */
    public Optional<Member> ofDesk(NodePath desk) {
        return jdbc.sql("""
                        select id, name, area, null::smallint as level, kind, null::uuid as compound
                        from organization.unit where path = :desk::ltree
                        """).param("desk", desk.value()).query(Members::read).optional();
    }

    /** The organization or unit of this name, or the unit of this credit code; none where several have the name. */
    public Optional<Member> named(String text) {
        var found = jdbc.sql("select * " + MEMBERS + "where name = :text or credit_code = :text limit 2")
                .param("text", text)
                .query(Members::read)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The organizations of a level in an area, by name; at most a hundred. */
    public List<Member> organizations(OrgLevel level, NodePath area) {
        return jdbc.sql("select * " + MEMBERS + """
                        where area <@ :area::ltree and level = :level order by name, id limit :most
                        """)
                .param("area", area.value())
                .param("level", level.number())
                .param("most", MOST)
                .query(Members::read)
                .list();
    }

    /** The units of these kinds whose name has the text: those in the area first; at most a hundred. */
    public List<Member> units(Collection<Unit.Kind> kinds, NodePath area, String text) {
        return jdbc.sql("select * " + MEMBERS + """
                        where kind = any(:kinds) and position(:text in name) > 0
                        order by area <@ :area::ltree desc, name, id limit :most
                        """)
                .param("area", area.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("text", text.strip())
                .param("most", MOST)
                .query(Members::read)
                .list();
    }

    /** Who holds a post of each of them now; those with vacant posts alone are left out. */
    public Map<UUID, Set<AccountId>> holders(Collection<UUID> members) {
        record Held(UUID member, AccountId holder) {}
        return jdbc
                .sql("""
                        select coalesce(p.node, p.unit) as member, t.holder
                        from organization.post p
                        join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where (p.node = any(:members) or p.unit = any(:members)) and p.ended_at is null
                        """)
                .param("members", members.toArray(UUID[]::new))
                .query((row, number) -> new Held(row.getObject("member", UUID.class), account(row, "holder")))
                .list()
                .stream()
                .collect(groupingBy(Held::member, mapping(Held::holder, toSet())));
    }

    /** The organizations and units for which somebody holds a post now. */
    public Set<UUID> heldBy(AccountId account) {
        return Set.copyOf(jdbc.sql("""
                        select distinct coalesce(p.node, p.unit) as member
                        from organization.tenure t join organization.post p on p.id = t.post and p.ended_at is null
                        where t.holder = :account and upper_inf(t.validity)
                        """)
                .param("account", account.value())
                .query((row, number) -> row.getObject("member", UUID.class))
                .list());
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        var level = row.getObject("level", Integer.class);
        var kind = row.getString("kind");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                NodePath.of(row.getString("area")),
                level == null ? null : OrgLevel.of(level),
                kind == null ? null : Unit.Kind.valueOf(kind),
                row.getObject("compound", UUID.class));
    }
}
