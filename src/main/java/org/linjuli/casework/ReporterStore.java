package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who reported a request and how each of them rated it. */
@Repository
class ReporterStore {

    /** Joining needs a request that is still open, and counts once however often it is tried. */
    private static final String JOIN = """
            with still_open as (
              select id, state, owner, area from casework.request
              where id = :request
                and state in ('SUBMITTED','ASSIGNED','REOPENED','ACCEPTED','IN_PROGRESS','WAITING_REPORTER',
                              'DECLINING','SHELVED','VERIFYING')
              for update
            ), joined as (
              insert into casework.reporter (request_id, account, joined_at, via, note)
              select id, :account, :at, id, :note from still_open
              on conflict do nothing
              returning request_id
            ), counted as (
              update casework.request set reporters = reporters + 1 where id = (select request_id from joined)
            ), told as (
              insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at, owner, area)
              select id, 'JOIN', state, state, :account, 'H5', :at, owner, area
              from still_open join joined on joined.request_id = still_open.id
            ), audited as (
              select\s""" + Audit.ENTRY + """
              from joined
            )
            select exists (select from still_open), (select count(*) from audited)
            """;

    private static final String TAKE_OVER = """
            with moved as (
              insert into casework.reporter (request_id, account, joined_at, via, is_anonymous, note)
              select :into, account, joined_at, via, is_anonymous, note
              from casework.reporter where request_id = :source
              on conflict do nothing
              returning 1
            ), counted as (
              update casework.request
              set reporters = reporters + (select count(*) from moved) + :silent
              where id = :into
              returning id, state, owner, area
            )
            insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at, facts, owner, area)
            select id, 'MERGED_IN', state, state, :actor, 'DESK', :at,
              jsonb_build_object('request', :source::text), owner, area
            from counted
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    ReporterStore(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds a neighbour; false when the request takes nobody in any more. */
    boolean join(UUID request, AccountId account, @org.jspecify.annotations.Nullable String note, Instant at) {
        return jdbc.sql(JOIN)
                .param("request", request)
                .param("account", account.value())
                .param("note", note)
                .param("at", utc(at))
                .params(audit.values(account, Acts.joined(request)))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Locks requests in one order, so that two merges that cross wait for each other instead of deadlocking. */
    List<UUID> lock(List<UUID> requests) {
        return jdbc.sql("select id from casework.request where id in (:ids) order by id for update")
                .param("ids", requests)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Takes all reporters of a merged request over.
     *
     * @param silent reporters without an account, for whom a worker filed
     */
    void takeOver(UUID source, UUID into, int silent, AccountId actor, Instant at) {
        jdbc.sql(TAKE_OVER)
                .param("source", source)
                .param("into", into)
                .param("silent", silent)
                .param("actor", actor.value())
                .param("at", utc(at))
                .update();
    }

    int accountsOf(UUID request) {
        return jdbc.sql("select count(*) from casework.reporter where request_id = :request")
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    /** One rating a reporter and result; false when this reporter has rated this result. */
    boolean rate(UUID request, AccountId account, Rating rating, String reason, Instant at) {
        return jdbc.sql("""
                        update casework.reporter set rating = :rating, reason = nullif(:reason, ''), rated_at = :at
                        where request_id = :request and account = :account and rating is null
                        """)
                        .param("rating", rating.name())
                        .param("reason", reason)
                        .param("at", utc(at))
                        .param("request", request)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** The matter is open again: everybody may rate the next result. */
    void forgetRatings(UUID request) {
        jdbc.sql("""
                        update casework.reporter set rating = null, reason = null, rated_at = null
                        where request_id = :request and rating is not null
                        """).param("request", request).update();
    }
}
