package org.linjuli.identity;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds an account to the natural person it belongs to (实名绑定): one person, one account. */
@Service
public class Bindings {

    static final Field NAME = new Field("identity.person", "name");
    static final Field CITIZEN_NUMBER = new Field("identity.person", "citizen_number");

    static final int AGE_WITHOUT_GUARDIAN = 14;

    /** What somebody says of themselves. */
    public record Wanted(String name, String citizenNumber, String phone) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Codes codes;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Bindings(
            JdbcClient jdbc,
            FieldCipher cipher,
            Codes codes,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.codes = codes;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom the account is bound to; empty until it is. */
    public Optional<Binding> of(Actor actor) {
        return jdbc.sql("""
                        select a.id as account, t.phone, p.* from identity.account a
                        join identity.person p on p.id = a.person
                        left join identity.phone t on t.account = a.id where a.id = :account
                        """)
                .param("account", actor.account().value())
                .query(this::masked)
                .optional();
    }

    /** Whether the person behind the account was under fourteen when they were bound. */
    public boolean needsGuardian(AccountId account) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select exists (select from identity.account a join identity.person p on p.id = a.person
                                       where a.id = :account and p.needs_guardian)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single());
    }

    /** Checks what is said and sends a code to the phone. What was begun before is forgotten. */
    @Transactional
    public void begin(Actor actor, Wanted wanted) {
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var name = PersonName.read(wanted.name());
        var number = CitizenNumber.read(wanted.citizenNumber(), today);
        var phone = PhoneNumber.read(wanted.phone());
        if (isBound(actor.account())) {
            throw IdentityProblem.ALREADY_BOUND.now();
        }
        var code = codes.send(actor.account(), phone);
        audit.record(actor, Act.change("binding.begin", "account", actor.account()));
        var person = Ids.next(clock);
        var account = actor.account().value();
        jdbc.sql("delete from identity.binding_begun where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("""
                        insert into identity.binding_begun (account, person, name, citizen_number,
                          citizen_number_index, needs_guardian, phone, phone_index, code)
                        values (:account, :person, :name, :number, :numberIndex, :guardian, :phone, :phoneIndex, :code)
                        """)
                .param("account", account)
                .param("person", person)
                .param("name", cipher.seal(NAME, person, name.value()))
                .param("number", cipher.seal(CITIZEN_NUMBER, person, number.plain()))
                .param("numberIndex", cipher.blindIndex(CITIZEN_NUMBER, number.plain()))
                .param("guardian", number.isUnder(AGE_WITHOUT_GUARDIAN, today))
                .param("phone", cipher.seal(Phones.PHONE, account, phone.value()))
                .param("phoneIndex", cipher.blindIndex(Phones.PHONE, phone.value()))
                .param("code", code)
                .update();
    }

    /** Binds with the code that came. */
    public Binding confirm(Actor actor, String typed) {
        var code = jdbc.sql("select code from identity.binding_begun where account = :account")
                .param("account", actor.account().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(IdentityProblem.NO_BINDING_BEGUN::now);
        codes.refuseWrong(code, typed.strip());
        transaction.executeWithoutResult(status -> bind(actor.account(), code));
        return of(actor).orElseThrow();
    }

    /** Whether somebody else has this number is told to who proved a phone only: each look costs a code. */
    private void bind(AccountId account, UUID code) {
        codes.spend(code);
        int persons = jdbc.sql("""
                        insert into identity.person
                          (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                        select person, name, citizen_number, citizen_number_index, needs_guardian, :now, :how
                        from identity.binding_begun where account = :account and code = :code
                        on conflict (citizen_number_index) do nothing
                        """)
                .param("now", utc(clock.instant()))
                .param("how", Binding.How.PHONE_CODE.name())
                .param("account", account.value())
                .param("code", code)
                .update();
        if (persons == 0) {
            throw IdentityProblem.CITIZEN_NUMBER_BOUND.now().field("citizenNumber", "请核对号码；如果确实是您本人的，请带身份证到社区窗口处理");
        }
        int accounts = jdbc.sql("""
                        with bound as (
                          update identity.account a set person = b.person
                          from identity.binding_begun b where b.account = a.id and a.id = :account and a.person is null
                          returning b.account, b.phone, b.phone_index)
                        insert into identity.phone (account, phone, phone_index) select * from bound
                        on conflict (account) do update set phone = excluded.phone, phone_index = excluded.phone_index
                        """).param("account", account.value()).update();
        if (accounts == 0) {
            throw IdentityProblem.ALREADY_BOUND.now();
        }
        jdbc.sql("delete from identity.binding_begun where account = :account")
                .param("account", account.value())
                .update();
        audit.record(account, Act.change("binding.confirm", "account", account).concerning(account));
    }

    /** What was begun and not ended in time is forgotten. */
    void purge() {
        jdbc.sql("""
                        delete from identity.binding_begun b using identity.phone_code c
                        where c.id = b.code and c.sent_at < :past
                        """).param("past", utc(clock.instant().minus(Codes.LASTS))).update();
        codes.purge();
    }

    private boolean isBound(AccountId account) {
        return jdbc.sql("select person is not null from identity.account where id = :account")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    private Binding masked(ResultSet row, int n) throws SQLException {
        var person = row.getObject("id", UUID.class);
        var phone = row.getBytes("phone");
        return new Binding(
                new PersonName(cipher.open(NAME, person, row.getBytes("name"))).masked(),
                Mask.citizenNumber(cipher.open(CITIZEN_NUMBER, person, row.getBytes("citizen_number"))),
                phone == null
                        ? null
                        : new PhoneNumber(cipher.open(Phones.PHONE, row.getObject("account", UUID.class), phone))
                                .masked(),
                row.getBoolean("needs_guardian"),
                instant(row, "bound_at"),
                Binding.How.valueOf(row.getString("how")));
    }
}
