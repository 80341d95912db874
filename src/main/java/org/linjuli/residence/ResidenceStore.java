package org.linjuli.residence;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Residences as they stand in the database. */
@Repository
class ResidenceStore {

    private static final String COLUMNS = """
            id, version, account, building, household, door, kind, state, stated_at, decided_at, decided_by, ground, note,
            lower(validity) as since, upper(validity) as until
            """;

    private final JdbcClient jdbc;

    ResidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two moves of one person at once come one after the other. */
    void line(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", "home:" + account)
                .query(rows -> {});
    }

    /** Where the account lives now. */
    Optional<Residence> present(AccountId account) {
        return jdbc.sql("select " + COLUMNS + """
                        from residence.residence where account = :account and upper_inf(validity)
                        """)
                .param("account", account.value())
                .query(ResidenceStore::read)
                .optional();
    }

    /** One in these buildings. */
    Optional<Residence> find(UUID id, Collection<UUID> buildings) {
        return jdbc.sql("select " + COLUMNS + """
                        from residence.residence where id = :id and building = any(:buildings)
                        """)
                .param("id", id)
                .param("buildings", buildings.toArray(UUID[]::new))
                .query(ResidenceStore::read)
                .optional();
    }

    /** Those who live behind one door now, or in the building without saying where; who waits comes first. */
    List<Residence> livingIn(UUID part, Collection<UUID> buildings, int most) {
        return jdbc.sql("select " + COLUMNS + """
                        from residence.residence
                        where part = :part and building = any(:buildings) and upper_inf(validity)
                        order by state <> 'STATED', stated_at, id limit :most
                        """)
                .param("part", part)
                .param("buildings", buildings.toArray(UUID[]::new))
                .param("most", most)
                .query(ResidenceStore::read)
                .list();
    }

    /** Who lives in one of these buildings now, and in which. */
    Map<AccountId, UUID> livingIn(Collection<UUID> buildings) {
        return jdbc
                .sql("""
                        select account, building from residence.residence
                        where building = any(:buildings) and upper_inf(validity)
                        """)
                .param("buildings", buildings.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(account(row, "account"), row.getObject("building", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Behind which doors these people say they live now. */
    Set<UUID> householdsOf(Collection<AccountId> accounts) {
        return jdbc.sql("""
                        select distinct household from residence.residence
                        where account = any(:accounts) and upper_inf(validity)
                          and household is not null and state <> 'REFUSED'
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getObject("household", UUID.class))
                .set();
    }

    /** Who lives behind these doors now and was verified. */
    Map<UUID, List<AccountId>> verifiedIn(Collection<UUID> households) {
        return jdbc
                .sql("""
                        select household, account from residence.residence
                        where household = any(:households)
                          and upper_inf(validity) and state = 'VERIFIED'
                        order by account
                        """)
                .param("households", households.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("household", UUID.class), account(row, "account")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void insert(Residence residence) {
        jdbc.sql("""
                        insert into residence.residence (id, account, building, household, door, kind, state, validity, stated_at)
                        values (:id, :account, :building, :household, :door, :kind, :state, tstzrange(:since, null), :stated)
                        """)
                .param("id", residence.id())
                .param("account", residence.account().value())
                .param("building", residence.home().building())
                .param("household", residence.home().household())
                .param("door", residence.home().door())
                .param("kind", residence.kind().name())
                .param("state", residence.state().name())
                .param("since", utc(residence.since()))
                .param("stated", utc(residence.stated()))
                .update();
    }

    /** Says whether the residence still had the version that the step was made from. */
    boolean write(Step<ResidenceState, ResidenceAction, Residence> step) {
        var after = step.after();
        var decision = after.decision();
        var ground = decision == null ? null : decision.ground();
        return jdbc.sql("""
                        update residence.residence
                        set household = :household, door = :door, kind = :kind, state = :state, stated_at = :stated,
                            validity = tstzrange(lower(validity), :until), decided_at = :decidedAt,
                            decided_by = :decidedBy, ground = :ground, note = :note, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("household", after.home().household())
                        .param("door", after.home().door())
                        .param("kind", after.kind().name())
                        .param("state", after.state().name())
                        .param("stated", utc(after.stated()))
                        .param("until", utc(after.until()))
                        .param("decidedAt", decision == null ? null : utc(decision.at()))
                        .param(
                                "decidedBy",
                                decision == null ? null : decision.by().value())
                        .param("ground", ground == null ? null : ground.name())
                        .param("note", decision == null ? null : decision.note())
                        .param("id", after.id())
                        .param("version", step.before().version())
                        .update()
                == 1;
    }

    private static Residence read(ResultSet row, int n) throws SQLException {
        return new Residence(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                account(row, "account"),
                new Dwelling(
                        row.getObject("building", UUID.class),
                        row.getObject("household", UUID.class),
                        row.getString("door")),
                ResidenceKind.valueOf(row.getString("kind")),
                ResidenceState.valueOf(row.getString("state")),
                instant(row, "since"),
                instant(row, "stated_at"),
                instantOrNull(row, "until"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        var ground = row.getString("ground");
        return at == null
                ? null
                : new Decision(
                        account(row, "decided_by"),
                        at.toInstant(),
                        ground == null ? null : RefusalGround.valueOf(ground),
                        row.getString("note"));
    }
}
