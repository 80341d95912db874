package org.linjuli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts and tenures as they stand in the database. */
@Component
@EnableConfigurationProperties(TermSettings.class)
class PostStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TermSettings terms;

    PostStore(JdbcClient jdbc, Clock clock, TermSettings terms) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    Optional<Post> find(UUID post) {
        return inForce(post).stream().filter(one -> one.id().equals(post)).findFirst();
    }

    /** The posts of an organization or unit, in the order of title and seat. */
    List<Post> at(UUID nodeOrUnit) {
        return inForce(nodeOrUnit).stream()
                .filter(one -> one.at().equals(nodeOrUnit))
                .toList();
    }

    private List<Post> inForce(UUID postOrPlace) {
        return jdbc.sql("""
                        select p.id, coalesce(p.node, p.unit) as at, coalesce(n.area, u.path)::text as desk,
                               coalesce(n.area, u.area)::text as place, p.title, p.seat, p.phone, p.version,
                               t.holder, lower(t.validity) as since, t.ends_on
                        from organization.post p
                        left join organization.node n on n.id = p.node
                        left join organization.unit u on u.id = p.unit
                        left join organization.tenure t on t.post = p.id and upper_inf(t.validity)
                        where (p.id = :key or p.node = :key or p.unit = :key) and p.ended_at is null
                        order by p.title, p.seat limit 200
                        """).param("key", postOrPlace).query(PostStore::post).list();
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        var holder = row.getObject("holder", UUID.class);
        var since = row.getObject("since", OffsetDateTime.class);
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("at", UUID.class),
                NodePath.of(row.getString("desk")),
                NodePath.of(row.getString("place")),
                PostTitle.valueOf(row.getString("title")),
                row.getInt("seat"),
                row.getString("phone"),
                row.getLong("version"),
                holder == null ? null : new AccountId(holder),
                null,
                since == null ? null : since.toInstant(),
                row.getObject("ends_on", LocalDate.class));
    }

    void openAtNode(UUID node, PostTitle title) {
        open(node, null, title);
    }

    void openAtUnit(UUID unit, PostTitle title) {
        open(null, unit, title);
    }

    private void open(@Nullable UUID node, @Nullable UUID unit, PostTitle title) {
        jdbc.sql("""
                        insert into organization.post (id, node, unit, title, created_at)
                        values (:id, :node, :unit, :title, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("node", node)
                .param("unit", unit)
                .param("title", title.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Another post of a title that stands there already, with the next seat; false where the id is taken. */
    boolean openBeside(UUID id, Post sibling) {
        jdbc.sql("select 1 from organization.node where id = :at for no key update")
                .param("at", sibling.at())
                .query(row -> {});
        jdbc.sql("select 1 from organization.unit where id = :at for no key update")
                .param("at", sibling.at())
                .query(row -> {});
        return jdbc.sql("""
                        insert into organization.post (id, node, unit, title, seat, created_at)
                        select :id, p.node, p.unit, p.title,
                               (select max(o.seat) + 1 from organization.post o
                                where coalesce(o.node, o.unit) = :at and o.title = p.title and o.ended_at is null), :now
                        from organization.post p where p.id = :sibling on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("at", sibling.at())
                        .param("sibling", sibling.id())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Nobody else changes it until the transaction ends. */
    void hold(UUID post) {
        jdbc.sql("select 1 from organization.post where id = :post for update")
                .param("post", post)
                .query(row -> {});
    }

    /** Says whether the post still had the version; if so, it has the next one. */
    boolean touch(UUID post, long version) {
        return jdbc.sql("update organization.post set version = version + 1 where id = :post and version = :version")
                        .param("post", post)
                        .param("version", version)
                        .update()
                == 1;
    }

    void close(UUID post) {
        jdbc.sql("update organization.post set ended_at = :now, version = version + 1 where id = :post")
                .param("post", post)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The present holder goes; however short the time was, it is kept. */
    void endTenure(AccountId by, UUID post) {
        jdbc.sql("""
                        update organization.tenure
                        set validity = tstzrange(lower(validity),
                                                 greatest(:now, lower(validity) + interval '1 microsecond')),
                            ended_by = :by
                        where post = :post and upper_inf(validity)
                        """)
                .param("post", post)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
    }

    /** A holder comes, from now or from when the last one went; with a term where the title has one. */
    void beginTenure(AccountId by, Post post, AccountId holder) {
        jdbc.sql("""
                        insert into organization.tenure (id, post, holder, validity, appointed_by, ends_on)
                        select :id, :post, :holder,
                               tstzrange(greatest(:now, coalesce(max(upper(validity)), :now)), null), :by, :ends::date
                        from organization.tenure where post = :post
                        """)
                .param("id", Ids.next(clock))
                .param("post", post.id())
                .param("ends", terms.ends(post.title(), LocalDate.ofInstant(clock.instant(), CityTime.ZONE)))
                .param("holder", holder.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
    }
}
