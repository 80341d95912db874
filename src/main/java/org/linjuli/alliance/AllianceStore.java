package org.linjuli.alliance;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.Members;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alliances and their seats as they stand in the database. */
@Repository
class AllianceStore {

    private record SeatRow(UUID alliance, Seat seat) {}

    private static final String SELECT = """
            select id, version, kind, name, area::text as area, compound, state, due_at, founded_at, active_since, ended_at, remark
            from alliance.alliance a
            """;

    private static final AreaList LIST = AreaList.latestFirst("alliance.alliance a", "area", Key.id("id"));

    private static final String WITH_A_SEAT = "array(select s.alliance from alliance.seat s where s.member = any(:it))";

    private final JdbcClient jdbc;
    private final Members members;

    AllianceStore(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    Optional<Alliance> find(UUID id) {
        var found = jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(AllianceStore::read)
                .list();
        return seated(found).stream().findFirst();
    }

    /** Whether one that goes on has this name in this place. */
    boolean isNamed(NodePath area, String name) {
        return jdbc.sql("""
                        select exists (select from alliance.alliance
                                       where area = :area::ltree and name = :name and state <> 'ENDED')
                        """)
                .param("area", area.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Alliance> hold(UUID id) {
        jdbc.sql("select 1 from alliance.alliance where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return find(id);
    }

    /** One whose term ends, and who founded it. */
    record Ending(UUID alliance, AccountId founder) {}

    /** Those in force whose term ends by then and who were not reminded of it yet; they are now. */
    List<Ending> remind(Instant now, Instant by, int limit) {
        return jdbc.sql("""
                        update alliance.alliance set reminded_of = due_at where id in (
                          select id from alliance.alliance
                          where state = 'ACTIVE' and due_at > :now and due_at <= :by and reminded_of is distinct from due_at
                          order by due_at limit :limit for update)
                        returning id, founded_by
                        """)
                .param("now", utc(now))
                .param("by", utc(by))
                .param("limit", limit)
                .query((row, number) -> new Ending(row.getObject("id", UUID.class), account(row, "founded_by")))
                .list();
    }

    /** Those in the scope or with a seat of one of the members, the latest first. */
    Page<Alliance> page(Scope scope, Set<UUID> mine, Alliances.Narrowed to, @Nullable UUID before, int limit) {
        var area = to.area();
        return seated(LIST.in(area == null ? scope : scope.within(area))
                .besidesIds(WITH_A_SEAT, mine.toArray(UUID[]::new))
                .only("area <@ :it::ltree", area)
                .only("kind = :it", to.kind())
                .only("state = :it", to.state())
                .after(before)
                .read(jdbc, limit, SELECT, AllianceStore::read));
    }

    /** Those in force in an area, the latest first. */
    Page<Alliance> publicPage(NodePath area, @Nullable UUID before, int limit) {
        return seated(LIST.in(new Scope(List.of(area)))
                .only("state = :it", AllianceState.ACTIVE)
                .after(before)
                .read(jdbc, limit, SELECT, AllianceStore::read));
    }

    Optional<Alliance> networkOf(UUID compound) {
        var found = jdbc.sql(SELECT + """
                         where compound = :compound and kind = 'ONE_THREE_N' and state <> 'ENDED' order by id desc limit 1
                        """)
                .param("compound", compound)
                .query(AllianceStore::read)
                .list();
        return seated(found).stream().findFirst();
    }

    private Page<Alliance> seated(Page<Alliance> bare) {
        return new Page<>(seated(bare.items()), bare.next());
    }

    private List<Alliance> seated(List<Alliance> bare) {
        var rows = jdbc.sql("""
                        select id, alliance, role, place, member, name, signed_at, signed_by, left_on, left_why
                        from alliance.seat where alliance = any(:ids) order by role, place, id
                        """)
                .param("ids", bare.stream().map(Alliance::id).toArray(UUID[]::new))
                .query(AllianceStore::seat)
                .list();
        var holders =
                members.holders(rows.stream().map(row -> row.seat.member()).collect(Collectors.toSet()));
        var seats = rows.stream().collect(Collectors.groupingBy(SeatRow::alliance));
        return bare.stream()
                .map(one -> one.seated(held(seats.getOrDefault(one.id(), List.of()), holders)))
                .toList();
    }

    private static List<Seat> held(Collection<SeatRow> rows, Map<UUID, Set<AccountId>> holders) {
        return rows.stream()
                .map(row -> row.seat.heldBy(holders.getOrDefault(row.seat.member(), Set.of())))
                .toList();
    }

    /** Says whether the id and the name in this place were free. */
    boolean insert(Alliance one, AccountId by) {
        return jdbc.sql("""
                        insert into alliance.alliance (id, kind, name, area, compound, state, due_at, founded_at, founded_by)
                        values (:id, :kind, :name, :area::ltree, :compound, :state, :due, :founded, :by)
                        on conflict do nothing
                        """)
                        .param("id", one.id())
                        .param("kind", one.kind().name())
                        .param("name", one.name())
                        .param("area", one.area().value())
                        .param("compound", one.where().compound())
                        .param("state", one.state().name())
                        .param("due", utc(one.course().due()))
                        .param("founded", utc(one.course().founded()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Says whether it still had the version. */
    boolean write(Alliance after, long version) {
        return jdbc.sql("""
                        update alliance.alliance
                        set state = :state, due_at = :due, active_since = :since, ended_at = :ended, remark = :remark,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("due", utc(after.course().due()))
                        .param("since", after.course().activeSince())
                        .param("ended", utc(after.course().ended()))
                        .param("remark", after.course().remark())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Says whether the place was free and the member had no seat there. */
    boolean seat(UUID alliance, Seat seat) {
        return jdbc.sql("""
                        insert into alliance.seat (id, alliance, role, place, member, name)
                        values (:id, :alliance, :role, :place, :member, :name) on conflict do nothing
                        """)
                        .param("id", seat.id())
                        .param("alliance", alliance)
                        .param("role", seat.role().name())
                        .param("place", seat.place())
                        .param("member", seat.member())
                        .param("name", seat.name())
                        .update()
                == 1;
    }

    /** Says whether nobody had signed for it. */
    boolean sign(UUID seat, Seat.Signature by) {
        return jdbc.sql("""
                        update alliance.seat set signed_at = :at, signed_by = :by
                        where id = :seat and signed_at is null and left_on is null
                        """)
                        .param("at", utc(by.at()))
                        .param("by", by.by().value())
                        .param("seat", seat)
                        .update()
                == 1;
    }

    boolean leave(UUID seat, Seat.Leaving how) {
        return jdbc.sql("update alliance.seat set left_on = :on, left_why = :why where id = :seat and left_on is null")
                        .param("on", how.on())
                        .param("why", how.why())
                        .param("seat", seat)
                        .update()
                == 1;
    }

    private static SeatRow seat(ResultSet row, int number) throws SQLException {
        var at = instantOrNull(row, "signed_at");
        var by = row.getObject("signed_by", UUID.class);
        var on = row.getObject("left_on", LocalDate.class);
        var why = row.getString("left_why");
        return new SeatRow(
                row.getObject("alliance", UUID.class),
                new Seat(
                        row.getObject("id", UUID.class),
                        SeatRole.valueOf(row.getString("role")),
                        row.getInt("place"),
                        row.getObject("member", UUID.class),
                        row.getString("name"),
                        at == null || by == null ? null : new Seat.Signature(new AccountId(by), at),
                        on == null || why == null ? null : new Seat.Leaving(on, why),
                        Set.of()));
    }

    private static Alliance read(ResultSet row, int number) throws SQLException {
        return new Alliance(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                AllianceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Alliance.Where(NodePath.of(row.getString("area")), row.getObject("compound", UUID.class)),
                AllianceState.valueOf(row.getString("state")),
                new Alliance.Course(
                        instant(row, "founded_at"),
                        instantOrNull(row, "due_at"),
                        row.getObject("active_since", LocalDate.class),
                        instantOrNull(row, "ended_at"),
                        row.getString("remark")),
                List.of());
    }
}
