package org.linjuli.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.identity.IdentityImport;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.platform.BulkCopy;
import org.linjuli.privacy.RightsRequests.Wanted;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Retention.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in what people of a sample city asked about their data and consented to. Refuses outside demo mode. */
@Service
public class PrivacyImport {

    /** A consent of the past; given to the words of that version. */
    public record PastConsent(
            UUID id,
            AccountId account,
            Purpose purpose,
            int version,
            Instant given,
            @Nullable Instant withdrawn) {}

    /** A step of the past, with what came along. */
    public record Deed(Instant at, Actor by, RightsAction action, Map<String, String> inputs) {}

    /**
     * A request of the past.
     *
     * @param part what is to be corrected, and {@code wanted} how it should read; null for other kinds
     */
    public record PastRequest(
            UUID id,
            Actor by,
            Instant filed,
            RightsKind kind,
            @Nullable Part part,
            @Nullable String wanted,
            List<Deed> deeds) {

        public PastRequest {
            deeds = List.copyOf(deeds);
        }
    }

    /** What a night removed by one rule. */
    public record PastPurge(UUID id, String rule, Instant at, int rows) {}

    private final IdentityImport people;
    private final RightsStore store;
    private final FollowUp followUp;
    private final Erasure erasure;
    private final Purges purges;
    private final FieldCipher cipher;
    private final OfficeTime time;
    private final JdbcClient jdbc;
    private final BulkCopy bulk;

    PrivacyImport(
            IdentityImport people,
            RightsStore store,
            FollowUp followUp,
            Erasure erasure,
            Purges purges,
            FieldCipher cipher,
            OfficeTime time,
            JdbcClient jdbc,
            DataSource dataSource) {
        this.people = people;
        this.store = store;
        this.followUp = followUp;
        this.erasure = erasure;
        this.purges = purges;
        this.cipher = cipher;
        this.time = time;
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
    }

    @Transactional
    public void consents(List<PastConsent> consents) {
        people.refuseInProduction();
        bulk.copy(
                "privacy.consent (id, account, purpose, statement, given_at, how, withdrawn_at)",
                consents,
                one -> new @Nullable Object[] {
                    one.id(),
                    one.account().value(),
                    one.purpose().name(),
                    one.version(),
                    one.given(),
                    "SELF",
                    one.withdrawn()
                });
    }

    /** Each lives through its life cycle again, with what follows from it; nobody is told. */
    @Transactional
    public void requests(List<PastRequest> requests) {
        people.refuseInProduction();
        var lifecycle = RightsLifecycle.declared(time::now);
        for (var past : requests) {
            var wanted = new Wanted(past.id(), past.kind(), past.part(), null);
            var request = lifecycle.enter(
                    RightsSteps.draft(wanted, past.by(), past.filed()), lifecycle.start(), past.filed());
            var words = past.wanted();
            store.insert(request, words == null ? null : cipher.seal(FollowUp.WANTED, past.id(), words));
            store.record(RightsEvent.filed(request));
            for (var deed : past.deeds()) {
                var current = store.find(past.id()).orElseThrow();
                var inputs = lifecycle.inputs(current.state(), deed.action(), deed.inputs());
                var step = lifecycle.step(current, deed.action(), new Attempt(deed.by(), deed.at(), inputs));
                followUp.carryOut(step);
                store.write(step);
                store.record(RightsEvent.of(step));
            }
        }
    }

    /** Whether nothing stands against erasing this account. */
    public boolean isErasable(AccountId account) {
        return erasure.obstacles(account).isEmpty();
    }

    /** The rules by which the nights purge. */
    public List<String> nightlyRules() {
        return purges.rules().stream()
                .filter(rule -> rule.way() == Way.NIGHTLY)
                .map(rule -> rule.key())
                .toList();
    }

    @Transactional
    public void purges(List<PastPurge> nights) {
        people.refuseInProduction();
        bulk.copy("privacy.purge_run (id, rule, started_at, ended_at, rows)", nights, one ->
                new @Nullable Object[] {one.id(), one.rule(), one.at(), one.at().plusSeconds(2), one.rows()});
    }

    public void clear() {
        for (var table : List.of("purge_run", "rights_event", "rights_request", "consent")) {
            jdbc.sql("delete from privacy." + table).update();
        }
    }
}
