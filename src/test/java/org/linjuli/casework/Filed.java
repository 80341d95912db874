package org.linjuli.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that stands in the database, said like speech: {@code Filed.in(grid).by(account).ownedBy(desk)}. */
public final class Filed {

    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private @Nullable AccountId reporter;
    private boolean anonymous;

    private Filed(String grid) {
        values.put("id", id);
        values.put("area", grid);
        values.put("owner", grid);
        values.put("answering", grid);
        values.put("state", "ASSIGNED");
        values.put("private", false);
        values.put("building", null);
        values.put("title", "路灯不亮");
        values.put("body", "楼下路灯三天不亮了");
        values.put("due", NOON.plusSeconds(86_400).atOffset(ZoneOffset.UTC));
        values.put("created", NOON.atOffset(ZoneOffset.UTC));
    }

    public static Filed in(String grid) {
        return new Filed(grid);
    }

    public Filed by(AccountId account) {
        reporter = account;
        return this;
    }

    public Filed anonymously() {
        anonymous = true;
        return this;
    }

    public Filed privately() {
        return with("private", true);
    }

    public Filed ownedBy(String desk) {
        return with("owner", desk);
    }

    public Filed answeredBy(String desk) {
        return with("answering", desk);
    }

    public Filed inBuilding(UUID building) {
        return with("building", building);
    }

    public Filed in(RequestState state) {
        return with("state", state.name());
    }

    public Filed said(String title, String body) {
        return with("title", title).with("body", body);
    }

    public Filed due(Instant at) {
        return with("due", at.atOffset(ZoneOffset.UTC));
    }

    public Filed at(Instant created) {
        return with("created", created.atOffset(ZoneOffset.UTC));
    }

    private Filed with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public UUID store(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into casework.request (id, state, category, title, body, channel, is_private, emergency,
                          area, building_id, lat, lng, address, owner, answering, owes, created_at, clock_from, due_at, resolve_by,
                          create_hash)
                        values (:id, :state, '01', :title, :body, 'H5', :private, false, :area::ltree, :building::uuid, 25.72, 119.38,
                          '冠发小区3号楼', :owner::ltree, :answering::ltree,
                          case when :state in ('WAITING_REPORTER','RESOLVED','CLOSED','DECLINED','WITHDRAWN') then null
                            else :owner::ltree end,
                          :created, :created, :due, :due, '')
                        """).params(values).update();
        var actor = reporter == null ? new AccountId(new UUID(9, 9)) : reporter;
        happened(jdbc, "SUBMIT", actor, RequestState.SUBMITTED);
        happened(jdbc, "ROUTE", new AccountId(new UUID(0, 1)), RequestState.ASSIGNED);
        if (reporter != null) {
            joins(jdbc, reporter);
        }
        return id;
    }

    private void joins(JdbcClient jdbc, AccountId account) {
        jdbc.sql("""
                        insert into casework.reporter (request_id, account, joined_at, via, is_anonymous)
                        values (:id, :account, :created, :id, :anonymous)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("created", values.get("created"))
                .param("anonymous", anonymous)
                .update();
    }

    private void happened(JdbcClient jdbc, String action, AccountId actor, RequestState to) {
        jdbc.sql("""
                        insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at,
                          owner, area)
                        values (:id, :action, case :action when 'SUBMIT' then null else 'SUBMITTED' end, :to, :actor,
                          'H5', :created, :owner::ltree, :area::ltree)
                        """)
                .param("id", id)
                .param("action", action)
                .param("to", to.name())
                .param("actor", actor.value())
                .param("created", values.get("created"))
                .param("owner", values.get("owner"))
                .param("area", values.get("area"))
                .update();
    }
}
