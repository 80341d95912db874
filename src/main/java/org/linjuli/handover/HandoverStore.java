package org.linjuli.handover;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.handover.HandoverWork.Share;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.PostTitle;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs as they stand in the database. */
@Repository
class HandoverStore {

    private static final String SELECT = """
            select id, version, state, post, member, title, name, desk::text as desk, place::text as place, compound, outgoing,
                   incoming, ground, effective_on, prepared_by, prepared_at, outgoing_at, outgoing_by, represented,
                   represented_why, incoming_at, due_at, ended_at, remark, work_before, work_after
            from handover.handover h
            """;

    private static final AreaList LIST = AreaList.latestFirst("handover.handover", "place", Key.id("id"));

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(HandoverStore::read)
                .optional();
    }

    /** The hand-over of a post that has not ended. */
    Optional<UUID> openOf(UUID post) {
        return jdbc.sql("select id from handover.handover where post = :post and ended_at is null")
                .param("post", post)
                .query(UUID.class)
                .optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Handover> hold(UUID id) {
        jdbc.sql("select 1 from handover.handover where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return find(id);
    }

    /** Those of a scope and of somebody's own, the latest first. */
    Page<Handover> page(Scope scope, Handovers.Query wanted, AccountId mine, int limit) {
        return LIST.in(wanted.mine() ? new Scope(List.of()) : scope)
                .besides("outgoing", mine)
                .besides("incoming", mine)
                .only("post = :it", wanted.post())
                .only("(ended_at is null) = :it", wanted.open())
                .after(wanted.before())
                .read(jdbc, limit, SELECT, HandoverStore::read);
    }

    /** Says whether the id was free and the post is not being handed over. */
    boolean insert(Handover one) {
        return jdbc.sql("""
                        insert into handover.handover (id, state, post, member, title, name, desk, place, compound, outgoing,
                          incoming, ground, effective_on, prepared_by, prepared_at, due_at)
                        values (:id, :state, :post, :member, :title, :name, :desk::ltree, :place::ltree, :compound, :outgoing,
                          :incoming, :ground, :effective, :by, :at, :due) on conflict do nothing
                        """)
                        .param("id", one.id())
                        .param("state", one.state().name())
                        .param("post", one.seat().post())
                        .param("member", one.seat().member())
                        .param("title", one.seat().title().name())
                        .param("name", one.seat().name())
                        .param("desk", one.seat().desk().value())
                        .param("place", one.seat().place().value())
                        .param("compound", one.seat().compound())
                        .param("outgoing", one.from().value())
                        .param("incoming", one.to().value())
                        .param("ground", one.plan().ground().name())
                        .param("effective", one.plan().effective())
                        .param("by", one.plan().preparedBy().value())
                        .param("at", utc(one.plan().preparedAt()))
                        .param("due", utc(one.course().due()))
                        .update()
                == 1;
    }

    /** Says whether it still had the version. */
    boolean write(Handover after, long version) {
        var signed = after.outgoing();
        var represented = signed == null ? null : signed.represented();
        return jdbc.sql("""
                        update handover.handover
                        set state = :state, outgoing_at = :outgoingAt, outgoing_by = :outgoingBy, represented = :represented,
                            represented_why = :why, incoming_at = :incomingAt, due_at = :due, ended_at = :ended,
                            remark = :remark, work_before = :before, work_after = :after, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("outgoingAt", utc(signed == null ? null : signed.at()))
                        .param("outgoingBy", signed == null ? null : signed.by().value())
                        .param("represented", represented == null ? null : represented.name())
                        .param("why", signed == null ? null : signed.why())
                        .param("incomingAt", utc(after.incoming()))
                        .param("due", utc(after.course().due()))
                        .param("ended", utc(after.course().ended()))
                        .param("remark", after.course().remark())
                        .param("before", after.course().before())
                        .param("after", after.course().after())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Writes down for good what hung on the post; of requests only their number. */
    void keep(UUID handover, List<Share> work) {
        int number = 0;
        for (var share : work) {
            for (var piece : share.first()) {
                number++;
                jdbc.sql("""
                                insert into handover.piece (handover, number, kind, work, name, due_at)
                                values (:handover, :number, :kind, :work, :name, :due)
                                """)
                        .param("handover", handover)
                        .param("number", number)
                        .param("kind", share.kind().name())
                        .param("work", piece.id())
                        .param("name", piece.kept())
                        .param("due", utc(piece.due()))
                        .update();
            }
        }
    }

    /** What was written down, by kind and in its order. */
    List<Share> kept(UUID handover, int most) {
        return java.util.stream.Stream.of(OpenWork.Kind.values())
                .map(kind -> new Share(kind, count(handover, kind), kept(handover, kind, most)))
                .filter(share -> share.count() > 0)
                .toList();
    }

    private int count(UUID handover, OpenWork.Kind kind) {
        return jdbc.sql("select count(*) from handover.piece where handover = :handover and kind = :kind")
                .param("handover", handover)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private List<OpenWork.Piece> kept(UUID handover, OpenWork.Kind kind, int most) {
        return jdbc.sql("""
                        select work, name, due_at from handover.piece
                        where handover = :handover and kind = :kind order by number limit :most
                        """)
                .param("handover", handover)
                .param("kind", kind.name())
                .param("most", most)
                .query((row, n) -> OpenWork.Piece.of(
                        row.getObject("work", UUID.class), row.getString("name"), instantOrNull(row, "due_at")))
                .list();
    }

    /** Those whose day has come. */
    List<UUID> toTakeOver(Instant now, int most) {
        return jdbc.sql(
                        "select id from handover.handover where state = 'SIGNED' and due_at <= :now order by due_at limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query(HandoverStore::id)
                .list();
    }

    /** Those that nobody signed in time and of which nobody was told for this deadline; from now on they were. */
    List<Handover> takeToRemind(Instant now, int most) {
        return jdbc.sql("""
                        with due as (
                          select id from handover.handover
                          where state in ('PREPARED', 'SIGNED_BY_ONE') and due_at <= :now
                            and reminded_of is distinct from due_at
                          order by due_at limit :most for update skip locked)
                        update handover.handover h set reminded_of = h.due_at from due where h.id = due.id returning h.id
                        """).param("now", utc(now)).param("most", most).query(HandoverStore::id).list().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Handover.@Nullable Signature signature(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "outgoing_at");
        var represented = row.getString("represented");
        return at == null
                ? null
                : new Handover.Signature(
                        account(row, "outgoing_by"),
                        at,
                        represented == null ? null : RepresentedFor.valueOf(represented),
                        row.getString("represented_why"));
    }

    private static Handover read(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                HandoverState.valueOf(row.getString("state")),
                new Handover.Seat(
                        row.getObject("post", UUID.class),
                        row.getObject("member", UUID.class),
                        PostTitle.valueOf(row.getString("title")),
                        row.getString("name"),
                        NodePath.of(row.getString("desk")),
                        NodePath.of(row.getString("place")),
                        row.getObject("compound", UUID.class)),
                account(row, "outgoing"),
                account(row, "incoming"),
                new Handover.Plan(
                        HandoverGround.valueOf(row.getString("ground")),
                        row.getObject("effective_on", LocalDate.class),
                        account(row, "prepared_by"),
                        instant(row, "prepared_at")),
                signature(row),
                instantOrNull(row, "incoming_at"),
                new Handover.Course(
                        instantOrNull(row, "due_at"),
                        instantOrNull(row, "ended_at"),
                        row.getString("remark"),
                        row.getObject("work_before", Integer.class),
                        row.getObject("work_after", Integer.class)));
    }
}
