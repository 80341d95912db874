package org.linjuli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.identity.Accounts;
import org.linjuli.organization.NetworkRows.CountRow;
import org.linjuli.organization.NetworkRows.DeskRow;
import org.linjuli.organization.NetworkRows.FieldRow;
import org.linjuli.organization.NetworkRows.GroupRow;
import org.linjuli.organization.NetworkRows.PostRow;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole network as it stands. */
@Component
class NetworkStore {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final UnitStore units;
    private final TransactionTemplate oneMoment;

    NetworkStore(JdbcClient jdbc, Accounts accounts, UnitStore units, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.units = units;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    long revision() {
        return jdbc.sql("select number from organization.revision")
                .query(Long.class)
                .single();
    }

    /** Counts the changes; last in a transaction, because it lines them up. */
    void changed() {
        jdbc.sql("update organization.revision set number = number + 1").update();
    }

    NetworkRows read() {
        return Objects.requireNonNull(oneMoment.execute(status -> new NetworkRows(
                revision(),
                desks(),
                groups(),
                branches(),
                units.all(),
                posts(),
                propertyCompanies(),
                counts(),
                fields())));
    }

    private List<DeskRow> desks() {
        return jdbc.sql("""
                        select id, area::text, area_name from organization.node
                        where level <= 3 and state = 'ACTIVE' order by area
                        """)
                .query((row, n) ->
                        new DeskRow(uuid(row, "id"), NodePath.of(row.getString("area")), row.getString("area_name")))
                .list();
    }

    private List<GroupRow> groups() {
        return jdbc.sql("select id, building, parent from organization.node where level = 5 and state = 'ACTIVE'")
                .query((row, n) -> new GroupRow(uuid(row, "id"), uuid(row, "building"), uuid(row, "parent")))
                .list();
    }

    private Map<UUID, UUID> branches() {
        var branches = new HashMap<UUID, UUID>();
        jdbc.sql(
                        "select id, compound from organization.node where level = 4 and state = 'ACTIVE' and compound is not null")
                .query(row -> {
                    branches.put(uuid(row, "id"), uuid(row, "compound"));
                });
        return branches;
    }

    private List<PostRow> posts() {
        var names = accounts.names(holders());
        var nodes = new HashMap<String, NodePath>();
        return jdbc.sql("""
                        select p.id, p.title, p.phone, coalesce(p.node, p.unit) as at,
                               coalesce(n.area, u.path)::text as desk, t.holder
                        from organization.post p
                        left join organization.node n on n.id = p.node
                        left join organization.unit u on u.id = p.unit
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where p.ended_at is null and (n.state = 'ACTIVE' or u.id is not null)
                        order by array_position(:nearest::text[], p.title), p.seat, p.id
                        """)
                .param(
                        "nearest",
                        java.util.Arrays.stream(PostTitle.values())
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query((row, n) -> new PostRow(uuid(row, "at"), seat(row, names, nodes)))
                .list();
    }

    private List<AccountId> holders() {
        return jdbc.sql("select distinct holder from organization.tenure where upper_inf(validity)")
                .query((row, n) -> new AccountId(uuid(row, "holder")))
                .list();
    }

    private static Responsible seat(ResultSet row, Map<AccountId, String> names, Map<String, NodePath> nodes)
            throws SQLException {
        var account = row.getObject("holder", UUID.class);
        var holder = account == null ? null : new AccountId(account);
        return new Responsible(
                uuid(row, "id"),
                PostTitle.valueOf(row.getString("title")),
                nodes.computeIfAbsent(row.getString("desk"), NodePath::of),
                holder,
                holder == null ? null : names.get(holder),
                row.getString("phone"));
    }

    private Map<UUID, NodePath> propertyCompanies() {
        var companies = new HashMap<UUID, NodePath>();
        jdbc.sql("""
                        select s.compound, u.path::text from organization.property_service s
                        join organization.unit u on u.id = s.unit
                        where upper_inf(s.validity)
                        """).query(row -> {
            companies.put(uuid(row, "compound"), NodePath.of(row.getString("path")));
        });
        return companies;
    }

    private List<CountRow> counts() {
        return jdbc.sql("""
                        select n.level, n.area::text, count(distinct n.id) as nodes, count(p.id) as posts,
                               count(p.id) filter (where t.id is null) as vacant
                        from organization.node n
                        left join organization.post p on p.node = n.id and p.ended_at is null
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where n.state = 'ACTIVE' group by n.level, n.area
                        """)
                .query((row, n) -> new CountRow(
                        OrgLevel.of(row.getInt("level")),
                        NodePath.of(row.getString("area")),
                        row.getInt("nodes"),
                        row.getInt("posts"),
                        row.getInt("vacant")))
                .list();
    }

    /** Those of vacant posts too: nobody answers for them, but somebody is to. */
    private List<FieldRow> fields() {
        return jdbc.sql("""
                        select r.building, r.household, r.post, t.id is not null as held
                        from organization.responsibility r
                        join organization.post p on p.id = r.post and p.ended_at is null
                        left join organization.tenure t on t.post = r.post and upper_inf(t.validity)
                        where upper_inf(r.validity) order by r.building, r.household nulls first, held desc, r.id
                        """)
                .query((row, n) -> new FieldRow(
                        uuid(row, "building"),
                        Optional.ofNullable(row.getObject("household", UUID.class)),
                        uuid(row, "post"),
                        row.getBoolean("held")))
                .list();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
