package org.linjuli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as they stand in the database. */
@Component
class UnitStore {

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> all() {
        return jdbc.sql("""
                        select id, path::text, kind, name, credit_code, area::text
                        from organization.unit order by number
                        """).query(UnitStore::unit).list();
    }

    Optional<Unit> find(UUID id) {
        return jdbc.sql("""
                        select id, path::text, kind, name, credit_code, area::text
                        from organization.unit where id = :id
                        """).param("id", id).query(UnitStore::unit).optional();
    }

    boolean isTaken(CreditCode code) {
        return jdbc.sql("select exists (select from organization.unit where credit_code = :code)")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that fit, in the order in which they were registered. */
    List<Unit> page(Units.Narrowed to, int after, int limit) {
        var area = to.area();
        return jdbc.sql("""
                        select id, path::text, kind, name, credit_code, area::text
                        from organization.unit
                        where number > :after and (:kind::text is null or kind = :kind)
                          and (:area::ltree is null or area <@ :area::ltree)
                          and (position(:text in name) > 0 or (:text <> '' and starts_with(credit_code, upper(:text))))
                        order by number limit :limit
                        """)
                .param("after", after)
                .param("kind", to.kind() == null ? null : to.kind().name())
                .param("area", area == null ? null : area.value())
                .param("text", to.text())
                .param("limit", limit)
                .query(UnitStore::unit)
                .list();
    }

    Unit insert(Units.NewUnit unit) {
        try {
            return jdbc.sql("""
                            insert into organization.unit (id, kind, name, credit_code, area)
                            values (:id, :kind, :name, :code, :area::ltree)
                            returning id, path::text, kind, name, credit_code, area::text
                            """)
                    .param("id", unit.id())
                    .param("kind", unit.kind().name())
                    .param("name", unit.name())
                    .param("code", unit.creditCode().value())
                    .param("area", unit.area().value())
                    .query(UnitStore::unit)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw OrganizationProblem.UNIT_TAKEN.now().field("creditCode", "这个代码已经登记过");
        }
    }

    long version(UUID id) {
        return jdbc.sql("select version from organization.unit where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Says whether it still had this version. */
    boolean correct(UUID id, long version, String name, NodePath area) {
        return jdbc.sql("""
                        update organization.unit set name = :name, area = :area::ltree, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", name)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                NodePath.of(row.getString("path")),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new CreditCode(row.getString("credit_code")),
                NodePath.of(row.getString("area")));
    }
}
