package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which account a subject of the identity provider may enter (登录方式): of many who link at once the database lets one. */
@Component
class SubjectLinks {

    private static final Field SUBJECT = new Field("identity.subject_link", "subject");

    /** On what a link rests. */
    enum How implements Labelled {
        PHONE("核验过的手机号码一致，自动关联"),
        PASSWORD("本人登录后关联");

        private final String label;

        How(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A link as its owner sees it. */
    record Link(
            UUID id, How how, Instant linkedAt, @Nullable Instant usedAt) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Audit audit;
    private final SignInNotes notes;
    private final Clock clock;

    SubjectLinks(JdbcClient jdbc, FieldCipher cipher, Audit audit, SignInNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    Optional<AccountId> accountOf(ProviderSubject subject) {
        return jdbc.sql("select account from identity.subject_link where subject_index = :subject")
                .param("subject", index(subject))
                .query((row, n) -> account(row, "account"))
                .optional();
    }

    /** The accounts whose bound person has proved this phone: two are enough to know that it is not one. */
    List<AccountId> whoProved(PhoneNumber phone) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select id from identity.account join identity.phone on account = id
                        where phone_index = :phone and person is not null order by id limit 2
                        """)
                .param("phone", cipher.blindIndex(Phones.PHONE, phone.value()))
                .query((row, n) -> account(row, "id"))
                .list());
    }

    /** Joins them; false where the subject or the account is joined already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean link(AccountId account, ProviderSubject subject, How how) {
        var id = Ids.next(clock);
        int linked = jdbc.sql("""
                        insert into identity.subject_link (id, account, issuer, subject_index, how, linked_at)
                        values (:id, :account, :issuer, :subject, :how, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("issuer", subject.issuer())
                .param("subject", index(subject))
                .param("how", how.name())
                .param("now", utc(clock.instant()))
                .update();
        if (linked == 1) {
            audit.record(
                    account,
                    Act.change("sign-in.link", "account", account)
                            .concerning(account)
                            .with("issuer", subject.issuer())
                            .with("how", how.name()));
            notes.tell(account, SignInChange.PROVIDER_LINKED);
        }
        return linked == 1;
    }

    void used(ProviderSubject subject) {
        jdbc.sql("update identity.subject_link set used_at = :now where subject_index = :subject")
                .param("subject", index(subject))
                .param("now", utc(clock.instant()))
                .update();
    }

    List<Link> of(AccountId account) {
        return jdbc.sql("""
                        select id, how, linked_at, used_at from identity.subject_link
                        where account = :account order by linked_at, id limit 20
                        """)
                .param("account", account.value())
                .query(SubjectLinks::link)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void unlink(AccountId account, UUID id) {
        int gone = jdbc.sql("delete from identity.subject_link where id = :id and account = :account")
                .param("id", id)
                .param("account", account.value())
                .update();
        if (gone == 0) {
            throw IdentityProblem.NO_SUCH_LINK.now();
        }
        notes.log(account, "sign-in.unlink");
        notes.tell(account, SignInChange.PROVIDER_UNLINKED);
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                How.valueOf(row.getString("how")),
                instant(row, "linked_at"),
                instantOrNull(row, "used_at"));
    }

    private byte[] index(ProviderSubject subject) {
        return cipher.blindIndex(SUBJECT, subject.issuer() + '|' + subject.subject());
    }
}
