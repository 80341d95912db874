package org.linjuli.organization;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the network of a sample city, whole, in one transaction. Refuses outside demo mode. */
@Service
public class OrganizationImport {

    /** An organization in force; of the same id as its parent's child. */
    public record Node(
            UUID id,
            OrgLevel level,
            NodePath area,
            @Nullable UUID compound,
            @Nullable UUID building,
            @Nullable UUID parent,
            String name,
            String areaName) {}

    /** A post at an organization or a unit, whose desk is {@code desk}, with its holder unless it is vacant. */
    public record Post(
            UUID id,
            UUID at,
            NodePath desk,
            PostTitle title,
            int seat,
            @Nullable AccountId holder,
            @Nullable String phone) {}

    /** A property company looks after a compound. */
    public record PropertyService(UUID compound, UUID unit) {}

    /** The holder of a post answers for all households of a building. */
    public record Field(UUID post, UUID building) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final IdentityImport people;
    private final CurrentNetwork current;
    private final Clock clock;

    OrganizationImport(DataSource dataSource, IdentityImport people, CurrentNetwork current, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.bulk = new BulkCopy(dataSource);
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** The organizations of the network, each after its parent. */
    @Transactional
    public void nodes(List<Node> nodes) {
        var now = clock.instant();
        var due = now.plus(NodeLifecycle.CONFIRMED_FOR);
        bulk.copy("""
                organization.node
                  (id, level, area, compound, building, parent, name, area_name, state, clock_from, due_at)
                """, nodes, node -> new @Nullable Object[] {
            node.id,
            node.level.number(),
            node.area,
            node.compound,
            node.building,
            node.parent,
            node.name,
            node.areaName,
            "ACTIVE",
            now,
            due
        });
        current.changed();
    }

    /** Simulated units; the last label of the path is the number of the unit. */
    @Transactional
    public void units(List<Unit> units) {
        bulk.copy(
                "organization.unit (id, number, kind, name, credit_code, area, simulated)",
                units,
                unit -> new Object[] {
                    unit.id(),
                    Unit.numberOf(unit.path()),
                    unit.kind(),
                    unit.name(),
                    unit.creditCode(),
                    unit.area(),
                    true
                });
        jdbc.sql("select count(nextval('organization.unit_number_seq')) from generate_series(1, :units)")
                .param("units", units.size())
                .query(Long.class)
                .single();
        current.changed();
    }

    @Transactional
    public void propertyServices(List<PropertyService> services, Instant since) {
        bulk.copy("organization.property_service (compound, unit, validity)", services, service ->
                new Object[] {service.compound, service.unit, from(since)});
        current.changed();
    }

    /** The last day of the present term of a post; null where it has none. */
    public interface TermOf {
        @Nullable
        LocalDate ends(Post post);
    }

    /** Posts with their holders, who have the roles of their posts from then on; without terms. */
    @Transactional
    public void posts(List<Post> posts, Instant since) {
        posts(posts, since, post -> null);
    }

    /** The same, with terms. */
    @Transactional
    public void posts(List<Post> posts, Instant since, TermOf terms) {
        copyPosts("node", posts.stream().filter(post -> !post.desk.isUnit()), since);
        copyPosts("unit", posts.stream().filter(post -> post.desk.isUnit()), since);
        bulk.copy(
                "organization.tenure (id, post, holder, validity, appointed_by, ends_on)",
                held(posts).toList(),
                post -> new @Nullable Object[] {
                    post.id, post.id, post.holder, from(since), Actor.system().account(), terms.ends(post)
                });
        people.grants(held(posts).map(OrganizationImport::given).toList(), since);
        current.changed();
    }

    /** Whoever holds the post now has held it since then only; before that it was this one. */
    public record Succession(UUID post, AccountId former, Instant at) {}

    @Transactional
    public void succeeded(List<Succession> all) {
        all.forEach(one -> jdbc.sql("""
                        with present as (
                          update organization.tenure t set validity = tstzrange(:at, null)
                          where t.post = :post and upper_inf(t.validity) and lower(t.validity) < :at returning t.post)
                        insert into organization.tenure (id, post, holder, validity, appointed_by, ended_by)
                        select :id, post, :former, tstzrange(:at - interval '1 year', :at), :by, :by from present
                        """)
                .param("at", utc(one.at))
                .param("post", one.post)
                .param("id", Ids.next(clock))
                .param("former", one.former.value())
                .param("by", Actor.system().account().value())
                .update());
    }

    /** When the last holders of vacant posts went, who are not known themselves. */
    @Transactional
    public void vacated(Map<UUID, Instant> posts) {
        posts.forEach((post, since) ->
                jdbc.sql("""
                        update organization.post set vacant_since = :since where id = :post and vacant_since is not null
                        """).param("since", utc(since)).param("post", post).update());
    }

    private void copyPosts(String at, Stream<Post> posts, Instant since) {
        bulk.copy("organization.post (id, title, seat, phone, created_at, %s)".formatted(at), posts.toList(), post ->
                new @Nullable Object[] {post.id, post.title, post.seat, post.phone, since, post.at});
    }

    private static Stream<Post> held(List<Post> posts) {
        return posts.stream().filter(post -> post.holder != null);
    }

    private static Given given(Post post) {
        var holder = Optional.ofNullable(post.holder).orElseThrow();
        return new Given(holder, new Grant(post.title.role(), post.desk), GrantSource.post(post.id));
    }

    @Transactional
    public void fields(List<Field> fields, Instant since) {
        bulk.copy(
                "organization.responsibility (id, post, building, validity, given_by)", fields, field -> new Object[] {
                    Ids.next(clock),
                    field.post,
                    field.building,
                    from(since),
                    Actor.system().account()
                });
        current.changed();
    }

    /** Takes everything away again, but for the roles of people; for a loading that was broken off. */
    @Transactional
    public void clear() {
        for (var table : List.of("responsibility", "tenure", "post", "property_service", "unit", "node")) {
            jdbc.sql("delete from organization." + table).update();
        }
        current.changed();
    }

    private static String from(Instant since) {
        return "[\"%s\",)".formatted(since);
    }
}
