package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests: a change and its line in the time line are one statement. */
@Repository
class RequestStore {

    private static final String FILE = """
            with filed as (
              insert into casework.request (id, state, category, title, body, channel, source, source_id, is_private, emergency,
                area, building_id, compound_id, lat, lng, address, owner, answering, owes,
                created_at, clock_from, due_at, due_provisional, resolve_by, alarm_at, create_hash)
              values (:id, :state, :category, :title, :body, :channel, :source, :sourceId, :isPrivate, :emergency,
                :area::ltree, :buildingId, :compoundId, :lat, :lng, :address,
                :owner::ltree, :answering::ltree, :owes::ltree,
                :createdAt, :clockFrom, :dueAt, :dueProvisional, :resolveBy, :alarmAt, :hash)
              on conflict (id) do nothing
              returning id, seq
            ), reported as (
              insert into casework.reporter (request_id, account, joined_at, via, is_anonymous)
              select id, :filer, :createdAt, id, :anonymous from filed where :reports
            ), told as (
              insert into casework.timeline (request_id, action, from_state, to_state, actor, on_behalf, origin, at,
                note, facts, owner, area)
              select id, line.action, line.from_state, line.to_state, line.actor, :onBehalf, line.origin,
                :createdAt, null, '{}'::jsonb, :owner::ltree, :area::ltree
              from filed, (values
                (1, 'SUBMIT', null, 'SUBMITTED', :filer::uuid, :channel),
                (2, 'ROUTE', 'SUBMITTED', 'ASSIGNED', :system::uuid, 'SYSTEM')
              ) as line (place, action, from_state, to_state, actor, origin)
              order by line.place
            )
            select seq,\s""" + Audit.ENTRY + " from filed";

    private static final String CHANGE = """
            with changed as (
              update casework.request set version = version + 1, state = :state,
                category = :category, is_private = :isPrivate, emergency = :emergency,
                owner = :owner::ltree, answering = :answering::ltree, owes = :owes::ltree,
                came_from = :cameFrom::ltree, returned = :returned, handlers = :handlers::uuid[],
                clock_from = :clockFrom, due_at = :dueAt, due_provisional = :dueProvisional,
                resolve_by = :resolveBy, alarm_at = :alarmAt, alarm_stage = :alarmStage,
                accepted_at = :acceptedAt, resolved_at = :resolvedAt, closed_at = :closedAt,
                ratings = :ratings, transfers = :transfers, reworks = :reworks, extensions = :extensions,
                reopenings = :reopenings, open_assists = :openAssists,
                extension_days = :extensionDays, shelf_plan = :shelfPlan, review_on = :reviewOn,
                supervised_by = :supervisedBy::ltree, reply_owed = :replyOwed, urged_at = :urgedAt,
                merged_into = :mergedInto
              where id = :id and version = :version and state = :fromState
              returning id, area
            )
            insert into casework.timeline (request_id, action, from_state, to_state, actor, on_behalf, origin, at,
              note, facts, owner, area, key)
            select id, :action, :fromState, :state, :actor, :onBehalf, :origin, :at, :note, :facts::jsonb,
              :owner::ltree, area, :key
            from changed
            returning\s""" + Audit.ENTRY;

    /** A private request in the area is seen only by the desk that answers for it and by the levels above that desk. */
    static final String READ = """
            select r.*, p.account is not null as mine, p.rating is not null as rated
            from casework.request r
            left join casework.reporter p on p.request_id = r.id and p.account = :account
            where r.id = :id
              and (:everything
                or (r.area <@ any (:scope::ltree[])
                    and (not r.is_private or r.answering <@ any (:desks::ltree[])))
                or r.owner = any (:desks::ltree[])
                or r.owes = any (:desks::ltree[])
                or p.account is not null
                or exists (select from casework.assist a
                           where a.request_id = r.id and a.unit = any (:desks::ltree[])))
            """;

    /** The rule of {@link #READ} for a request that has no tasks of assist yet, without asking the database. */
    static boolean sees(Actor actor, Request request) {
        var desks = request.desks();
        var owes = request.owes();
        return request.mine().reporter()
                || actor.serves(desks.owner())
                || (owes != null && actor.serves(owes))
                || (actor.scope(Permission.REQUEST_READ_AREA)
                                .covers(request.place().area())
                        && (!request.matter().isPrivate()
                                || actor.desks().stream().anyMatch(desk -> desk.contains(desks.answering()))));
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    RequestStore(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** Stores a new request; empty when the id is taken. */
    Optional<Long> file(Request request, Filing filing, Actor filer) {
        var values = RequestColumns.changeable(request);
        values.putAll(RequestColumns.fixed(request));
        var matter = request.matter();
        values.put("hash", filing.hash());
        values.put("filer", filer.account().value());
        values.put("system", Actor.system().account().value());
        values.put("anonymous", filing.anonymous());
        values.put("reports", !matter.channel().isOnBehalf());
        values.put("onBehalf", matter.channel().isOnBehalf() ? Happening.RESIDENT : null);
        values.putAll(audit.values(filer.account(), Acts.filed(request)));
        return jdbc.sql(FILE)
                .params(values)
                .query((row, number) -> row.getLong("seq"))
                .optional();
    }

    /** Writes a step; false when somebody else was faster. */
    boolean write(Change change) {
        var happening = change.happening();
        var values = RequestColumns.changeable(change.after());
        values.put("fromState", change.before().state().name());
        values.put("action", happening.action());
        values.put("actor", happening.actor().value());
        values.put("onBehalf", happening.onBehalf());
        values.put("origin", happening.origin());
        values.put("at", utc(happening.at()));
        values.put("note", happening.note());
        values.put("facts", json.writeValueAsString(happening.facts()));
        values.put("key", happening.key());
        values.putAll(audit.values(happening.actor(), Acts.of(change)));
        return jdbc.sql(CHANGE)
                .params(values)
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    /** The request, if this actor may see it. */
    Optional<Request> find(UUID id, Actor actor) {
        var values = seenBy(actor);
        values.put("id", id);
        return jdbc.sql(READ).params(values).query(RequestColumns::read).optional();
    }

    /** The values of {@link #READ} that say who reads. */
    static Map<String, @Nullable Object> seenBy(Actor actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("everything", actor.isSystem());
        values.put("account", actor.account().value());
        values.put("scope", actor.scope(Permission.REQUEST_READ_AREA).asArray());
        values.put("desks", desks(actor));
        return values;
    }

    Request get(UUID id, Actor actor) {
        return find(id, actor).orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now);
    }

    /** The hash of what was filed under this id, by whomever. */
    Optional<byte[]> hashOf(UUID id) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select create_hash from casework.request where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional());
    }

    /** Whether the request may be shown to everybody, without what identifies anybody. */
    boolean isPublic(UUID id) {
        return Asker.EVERYBODY.ask(
                () -> jdbc.sql("select exists (select from casework.request where id = :id and not is_private)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    /** The request that this one was merged into, however often; itself where it was not. */
    UUID mergedInto(UUID id) {
        return jdbc.sql("""
                        with recursive chain (id, merged_into) as (
                          select id, merged_into from casework.request where id = :id and not is_private
                          union
                          select r.id, r.merged_into from casework.request r join chain c on r.id = c.merged_into
                        )
                        select id from chain where merged_into is null
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now);
    }

    /** Whether the last events of a request include one with this key by this actor: a repeat of what was done. */
    boolean isRepeat(UUID id, Actor actor, UUID key) {
        return jdbc.sql("""
                        select exists (
                          select from casework.timeline
                          where request_id = :id and key = :key and actor = :actor)
                        """)
                .param("id", id)
                .param("key", key)
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor filed it, for themselves or on behalf of somebody else. */
    boolean isFiledBy(UUID id, Actor actor) {
        return jdbc.sql("""
                        select exists (
                          select from casework.timeline
                          where request_id = :id and action = 'SUBMIT' and actor = :actor)
                        """)
                .param("id", id)
                .param("actor", actor.account().value())
                .query(Boolean.class)
                .single();
    }

    /** Requests whose next alarm is due, the oldest first. */
    List<UUID> alarming(Instant now, int limit) {
        return jdbc.sql("""
                        select id from casework.request
                        where alarm_at <= :now
                        order by alarm_at
                        limit :limit
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    static String[] desks(Actor actor) {
        return actor.desks().stream().map(Object::toString).toArray(String[]::new);
    }
}
