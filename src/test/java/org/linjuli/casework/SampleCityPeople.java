package org.linjuli.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.Grants;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the small sample city, and what they do, as a test says it. */
@TestComponent
public class SampleCityPeople {

    private final Accounts accounts;
    private final Grants grants;
    private final Casework casework;
    private final Categories categories;
    private final JdbcClient jdbc;
    private final RequestAlarms alarms;

    SampleCityPeople(
            Accounts accounts,
            Grants grants,
            Casework casework,
            Categories categories,
            JdbcClient jdbc,
            RequestAlarms alarms) {
        this.accounts = accounts;
        this.grants = grants;
        this.casework = casework;
        this.categories = categories;
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    public Actor person(String username) {
        var account = accounts.findByUsername(username).orElseThrow();
        return new Actor(account.id(), account.name(), grants.of(account.id()));
    }

    /** The grid that the demo account {@code grid} leads. */
    public NodePath grid() {
        return person("grid").grants().stream()
                .filter(grant -> grant.role() == Role.GRID_LEADER)
                .map(Grant::node)
                .findFirst()
                .orElseThrow();
    }

    public Filing lamp(UUID id) {
        return new Filing(
                id,
                null,
                "楼前的路灯不亮，晚上看不清台阶。",
                anyCategory(),
                new Filing.Where.Within(grid()),
                "冠发小区 3 号楼前",
                Channel.H5,
                false,
                false,
                false,
                List.of(),
                null);
    }

    /** A leaf without demands on photo or verification, so that a test can walk the plain way. */
    private String anyCategory() {
        return categories.all().stream()
                .filter(category -> category.level() == 3
                        && !category.photoBefore()
                        && !category.photoAfter()
                        && !category.verification()
                        && category.spotCheck() == 0)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** The same lamp, and a cable that hangs down from it. */
    public UUID emergency(Actor by) {
        var lamp = lamp(Ids.next(Clock.systemUTC()));
        casework.submit(
                by,
                new Filing(
                        lamp.id(),
                        null,
                        "路灯的电线垂到地上，有人会触电。",
                        lamp.category(),
                        lamp.where(),
                        lamp.address(),
                        lamp.channel(),
                        false,
                        false,
                        true,
                        List.of(),
                        null));
        return lamp.id();
    }

    /** The product's own clock rings whatever is due. */
    public void ring() {
        alarms.ring();
    }

    /** The lines of the time line: what happened, to which state it led, at which depth its desk is. */
    public List<String> timeLine(UUID request) {
        return jdbc.sql("""
                        select action || ' ' || to_state || ' ' || nlevel(owner) from casework.timeline
                        where request_id = :id order by seq
                        """)
                .param("id", request)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public UUID filed(Actor by) {
        var id = Ids.next(Clock.systemUTC());
        casework.submit(by, lamp(id));
        return id;
    }

    public void act(Actor by, UUID request, String action, Map<String, Object> inputs) {
        casework.act(by, new Undertaking(request, action, version(request), inputs, null));
    }

    public void act(Actor by, UUID request, String action) {
        act(by, request, action, Map.of());
    }

    long version(UUID request) {
        return jdbc.sql("select version from casework.request where id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
    }

    <T> T column(UUID request, String name, Class<T> type) {
        return jdbc.sql("select " + name + "::text from casework.request where id = :id")
                .param("id", request)
                .query(type)
                .single();
    }

    @Nullable
    NodePath owner(UUID request) {
        return NodePath.of(column(request, "owner", String.class));
    }

    RequestState state(UUID request) {
        return RequestState.valueOf(column(request, "state", String.class));
    }

    long count(String sql, UUID request) {
        return jdbc.sql(sql).param("id", request).query(Long.class).single();
    }
}
