package org.linjuli.mediation;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mediations as they stand in the database; what was said is kept by {@link ContentStore}. */
@Repository
class MediationStore {

    private static final String SELECT = """
            select id, version, kind, area::text as area, compound, state, due_at, requested_at, ended_at, account, household,
                   other, other_household, mediator, named_by, declared_at, asking_agreed_at, other_agreed_at, other_agreed_by,
                   form, owed, fulfil_on, asking_signed_at, other_signed_at, other_signed_by, mediator_signed_at, agreed_at,
                   referred_to, second, second_declared_at, from_request, request
            from mediation.mediation
            """;

    private static final AreaList LIST = AreaList.latestFirst("mediation.mediation", "area", Key.id("id"));

    private final JdbcClient jdbc;

    MediationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mediation> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(MediationStore::read)
                .optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Mediation> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(MediationStore::read)
                .optional();
    }

    /** Those in the scope, the latest first. */
    Page<Mediation> page(Scope scope, MediationsNarrowed to, @Nullable UUID before, int limit) {
        return LIST.in(scope)
                .through("compound", to.compound())
                .only(
                        "kind = any(:it)",
                        to.kinds().stream().map(MediationKind::code).toList())
                .only("state = any(:it)", to.states())
                .only("requested_at >= :it", to.from())
                .only("requested_at < :it", to.until())
                .after(before)
                .read(jdbc, limit, SELECT, MediationStore::read);
    }

    /** Those in which the account is a party or mediates, the latest first. */
    List<Mediation> mine(AccountId account, int limit) {
        return jdbc.sql(SELECT + """
                        where account = :account or other = :account or mediator = :account or second = :account
                        order by id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(MediationStore::read)
                .list();
    }

    /**
     * Whether it was new: not where the id is known, nor where its request has one that goes on.
     *
     * @param by who wrote it down for the party that asks; null where it asks itself
     */
    boolean insert(Mediation one, @Nullable AccountId by) {
        return jdbc.sql("""
                        insert into mediation.mediation
                          (id, kind, area, compound, state, due_at, requested_at, account, household, other, other_household,
                           asking_agreed_at, asked_by, from_request)
                        values (:id, :kind, :area::ltree, :compound, :state, :due, :requested, :account, :household, :other,
                           :otherHousehold, :askingAgreed, :askedBy, :fromRequest)
                        on conflict do nothing
                        """)
                        .params(values(one))
                        .param("askedBy", id(by), Types.OTHER)
                        .update()
                == 1;
    }

    /** Those that were proposed from a request, the latest first; one that goes on, and those before. */
    List<Mediation> ofRequest(UUID request) {
        return jdbc.sql(SELECT + "where from_request = :request order by id desc limit 10")
                .param("request", request)
                .query(MediationStore::read)
                .list();
    }

    /** Whether one that was proposed from it goes on. */
    boolean isProposed(UUID request) {
        return jdbc.sql("""
                        select exists (select from mediation.mediation
                                       where from_request = :request and state in ('REQUESTED', 'OPEN'))
                        """).param("request", request).query(Boolean.class).single();
    }

    /** Keeps who mediated until now. */
    void keepPast(UUID id, UUID mediation, Mediations.Replacement why, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into mediation.past_mediator (id, mediation, account, why, replaced_by, replaced_at)
                        values (:id, :mediation, :account, :why, :by, :at)
                        """)
                .param("id", id)
                .param("mediation", mediation)
                .param("account", why.gone().value())
                .param("why", why.why().name())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** Whether somebody mediated it and turned out to be a relation of a side. */
    boolean wasRelated(UUID mediation, AccountId account) {
        return jdbc.sql("""
                        select exists (select from mediation.past_mediator
                                       where mediation = :mediation and account = :account and why = 'RELATED')
                        """)
                .param("mediation", mediation)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody else had changed it before. */
    boolean write(Mediation after, long version) {
        return jdbc.sql("""
                        update mediation.mediation
                        set version = version + 1, state = :state, due_at = :due, ended_at = :ended, mediator = :mediator,
                            named_by = :namedBy, declared_at = :declared, asking_agreed_at = :askingAgreed,
                            other_agreed_at = :otherAgreed, other_agreed_by = :otherAgreedBy, form = :form, owed = :owed,
                            fulfil_on = :fulfilOn, asking_signed_at = :askingSigned, other_signed_at = :otherSigned,
                            other_signed_by = :otherSignedBy, mediator_signed_at = :mediatorSigned, agreed_at = :agreed,
                            referred_to = :referredTo, second = :second, second_declared_at = :secondDeclared,
                            request = :request
                        where id = :id and version = :version
                        """).params(values(after)).param("version", version).update() == 1;
    }

    /** Those whose sides were promised something by this day, and were not reminded of it. */
    List<Mediation> promised(LocalDate by, int most) {
        return jdbc.sql(SELECT + """
                        where state = 'AGREED' and reminded_on is null and fulfil_on <= :by order by fulfil_on, id limit :most
                        """)
                .param("by", by)
                .param("most", most)
                .query(MediationStore::read)
                .list();
    }

    void reminded(UUID id, LocalDate on) {
        jdbc.sql("update mediation.mediation set reminded_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    static Map<String, @Nullable Object> values(Mediation one) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", one.id());
        values.put("kind", one.kind().code());
        values.put("area", one.area().value());
        values.put("compound", one.where().compound());
        values.put("state", one.state().name());
        values.put("due", utc(one.course().due()));
        values.put("requested", utc(one.course().requested()));
        values.put("ended", utc(one.course().ended()));
        values.put("referredTo", name(one.course().referredTo()));
        values.put("account", id(one.parties().asking()));
        values.put("household", one.parties().household());
        values.put("other", id(one.parties().other()));
        values.put("otherHousehold", one.parties().otherHousehold());
        values.put("mediator", id(one.consent().mediator()));
        values.put("namedBy", id(one.consent().namedBy()));
        values.put("declared", utc(one.consent().declared()));
        var second = one.consent().second();
        values.put("second", second == null ? null : second.account().value());
        values.put("secondDeclared", second == null ? null : utc(second.declared()));
        values.put("fromRequest", one.course().requests().outOf());
        values.put("request", one.course().requests().into());
        values.put("askingAgreed", utc(one.consent().asking()));
        values.put("otherAgreed", utc(one.consent().other()));
        values.put("otherAgreedBy", id(one.consent().otherBy()));
        var terms = one.agreement().terms();
        values.put("form", terms == null ? null : terms.form().name());
        values.put("owed", terms == null ? null : terms.owed().name());
        values.put("fulfilOn", terms == null ? null : terms.fulfilOn());
        values.put("askingSigned", utc(one.agreement().asking()));
        values.put("otherSigned", utc(one.agreement().other()));
        values.put("otherSignedBy", id(one.agreement().otherBy()));
        values.put("mediatorSigned", utc(one.agreement().mediator()));
        values.put("agreed", utc(one.agreement().agreed()));
        return values;
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private static Mediation read(ResultSet row, int number) throws SQLException {
        var form = row.getString("form");
        var terms = form == null
                ? null
                : new Mediation.Terms(
                        AgreementForm.valueOf(form),
                        Side.valueOf(row.getString("owed")),
                        row.getObject("fulfil_on", LocalDate.class));
        var referred = row.getString("referred_to");
        var second = accountOrNull(row, "second");
        return new Mediation(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new MediationKind(row.getString("kind")),
                new Mediation.Where(NodePath.of(row.getString("area")), row.getObject("compound", UUID.class)),
                MediationState.valueOf(row.getString("state")),
                new Mediation.Parties(
                        account(row, "account"),
                        row.getObject("household", UUID.class),
                        accountOrNull(row, "other"),
                        row.getObject("other_household", UUID.class)),
                new Mediation.Consent(
                        accountOrNull(row, "mediator"),
                        accountOrNull(row, "named_by"),
                        instantOrNull(row, "declared_at"),
                        second == null ? null : new Mediation.Second(second, instantOrNull(row, "second_declared_at")),
                        instantOrNull(row, "asking_agreed_at"),
                        instantOrNull(row, "other_agreed_at"),
                        accountOrNull(row, "other_agreed_by")),
                new Mediation.Agreement(
                        terms,
                        instantOrNull(row, "asking_signed_at"),
                        instantOrNull(row, "other_signed_at"),
                        accountOrNull(row, "other_signed_by"),
                        instantOrNull(row, "mediator_signed_at"),
                        instantOrNull(row, "agreed_at")),
                new Mediation.Course(
                        instant(row, "requested_at"),
                        instantOrNull(row, "due_at"),
                        instantOrNull(row, "ended_at"),
                        referred == null ? null : ReferredTo.valueOf(referred),
                        new Mediation.Requests(
                                row.getObject("from_request", UUID.class), row.getObject("request", UUID.class))));
    }
}
