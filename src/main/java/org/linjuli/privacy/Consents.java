package org.linjuli.privacy;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Bindings;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What people consent to. A consent holds for the words that were read, and until it is withdrawn. */
public class Consents {

    /**
     * One purpose for a person.
     *
     * @param given when they consented to the words that hold now; null while they didn't
     * @param changed they consented to earlier words, and are asked again
     */
    public record Choice(Statement statement, @Nullable Instant given, boolean changed) {}

    /** That somebody consented once, and perhaps does not any more. */
    public record Past(
            Purpose purpose,
            int statement,
            Instant given,
            @Nullable Instant withdrawn) {}

    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Bindings bindings;
    private final Audit audit;
    private final Clock clock;

    Consents(JdbcClient jdbc, Statements statements, Bindings bindings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.bindings = bindings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the data of this account may be used so, now: the law says so, or the person does. */
    public boolean isGiven(AccountId account, Purpose purpose) {
        return !purpose.needsConsent()
                || inForce(account, purpose)
                        .filter(past ->
                                past.statement() == statements.of(purpose).version())
                        .isPresent();
    }

    /** Those of the accounts who consent to a purpose now, in one round trip. */
    Set<AccountId> given(Collection<AccountId> accounts, Purpose purpose) {
        return jdbc.sql("""
                        select account from privacy.consent
                        where account = any(:accounts) and purpose = :purpose and statement = :statement
                          and withdrawn_at is null
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("purpose", purpose.name())
                .param("statement", statements.of(purpose).version())
                .query((row, n) -> account(row, "account"))
                .set();
    }

    /** All purposes, and where the person stands with each. */
    public List<Choice> choices(Actor actor) {
        RightsRequests.refuseUnlessSignedIn(actor);
        return Purpose.all().stream()
                .map(purpose -> choice(actor.account(), statements.of(purpose)))
                .toList();
    }

    private Choice choice(AccountId account, Statement statement) {
        var past = inForce(account, statement.purpose());
        boolean holds =
                past.filter(one -> one.statement() == statement.version()).isPresent();
        return new Choice(statement, holds ? past.orElseThrow().given() : null, past.isPresent() && !holds);
    }

    /** What they consented to and took back, the latest first. */
    public List<Past> history(Actor actor) {
        RightsRequests.refuseUnlessSignedIn(actor);
        return jdbc.sql("""
                        select purpose, statement, given_at, withdrawn_at from privacy.consent
                        where account = :account order by given_at desc, id desc limit :latest
                        """)
                .param("account", actor.account().value())
                .param("latest", LATEST)
                .query((row, n) -> new Past(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("statement"),
                        instant(row, "given_at"),
                        instantOrNull(row, "withdrawn_at")))
                .list();
    }

    /** Consents to the words of this version, which have to be those that hold; the same again changes nothing. */
    @Transactional
    public void give(Actor actor, String key, int version) {
        var purpose = purpose(actor, key);
        refuseOtherWords(purpose, version);
        if (bindings.needsGuardian(actor.account())) {
            throw PrivacyProblem.NEEDS_GUARDIAN.because("请监护人带证件到社区窗口办理；不同意也能照常反映诉求");
        }
        if (give(actor.account(), new Given(purpose, version, null, null))) {
            audit.record(
                    actor,
                    Act.change("consent.give", "account", actor.account())
                            .with("consent", purpose.name())
                            .with("statement", version));
        }
    }

    /**
     * How somebody consents: by themselves, or through a guardian whom somebody of the office has seen.
     *
     * @param version of the statement that was read
     */
    record Given(
            Purpose purpose,
            int version,
            @Nullable Guardian guardian,
            @Nullable AccountId recordedBy) {}

    /** Lets a consent hold; false where it holds already. */
    boolean give(AccountId account, Given given) {
        refuseOtherWords(given.purpose(), given.version());
        if (isGiven(account, given.purpose())) {
            return false;
        }
        end(account, given.purpose());
        insert(account, given);
        return true;
    }

    private void refuseOtherWords(Purpose purpose, int version) {
        var statement = statements.of(purpose);
        if (statement.version() != version) {
            throw PrivacyProblem.STATEMENT_CHANGED.now().with("version", statement.version());
        }
    }

    private void insert(AccountId account, Given given) {
        var guardian = given.guardian();
        var recordedBy = given.recordedBy();
        try {
            jdbc.sql("""
                            insert into privacy.consent
                              (id, account, purpose, statement, given_at, how, guardian, recorded_by)
                            values (:id, :account, :purpose, :statement, :now, :how, :guardian, :by)
                            """)
                    .param("id", Ids.next(clock))
                    .param("account", account.value())
                    .param("purpose", given.purpose().name())
                    .param("statement", given.version())
                    .param("now", OffsetDateTime.now(clock))
                    .param("how", guardian == null ? "SELF" : "GUARDIAN")
                    .param("guardian", guardian == null ? null : guardian.name())
                    .param("by", recordedBy == null ? null : recordedBy.value())
                    .update();
        } catch (DuplicateKeyException givenAtTheSameMoment) {
            throw PrivacyProblem.STATEMENT_CHANGED.now().with("version", given.version());
        }
    }

    /** From now on it counts no more; what is not given is withdrawn already. */
    @Transactional
    public void withdraw(Actor actor, String key) {
        var purpose = purpose(actor, key);
        if (end(actor.account(), purpose)) {
            audit.record(
                    actor,
                    Act.change("consent.withdraw", "account", actor.account()).with("consent", purpose.name()));
        }
    }

    private boolean end(AccountId account, Purpose purpose) {
        return jdbc.sql("""
                        update privacy.consent set withdrawn_at = greatest(:now, given_at)
                        where account = :account and purpose = :purpose and withdrawn_at is null
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", account.value())
                        .param("purpose", purpose.name())
                        .update()
                == 1;
    }

    private static Purpose purpose(Actor actor, String key) {
        RightsRequests.refuseUnlessSignedIn(actor);
        return askedPurpose(key);
    }

    /** A purpose for which people are asked. */
    static Purpose askedPurpose(String key) {
        var purpose = Purpose.of(key);
        if (!purpose.needsConsent()) {
            throw PrivacyProblem.NEEDS_NO_CONSENT.because(
                    purpose.basis().label() + "：" + purpose.basis().rule());
        }
        return purpose;
    }

    private Optional<Past> inForce(AccountId account, Purpose purpose) {
        return jdbc.sql("""
                        select statement, given_at from privacy.consent
                        where account = :account and purpose = :purpose and withdrawn_at is null
                        """)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .query((row, n) -> new Past(purpose, row.getInt("statement"), instant(row, "given_at"), null))
                .optional();
    }
}
