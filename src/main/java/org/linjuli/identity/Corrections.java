package org.linjuli.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects who an account says that the person is (更正), after the privacy office has compared it with a document. A phone
 * proves itself: see {@link PhoneChanges}.
 */
@Service
public class Corrections {

    /** What can be wrong. */
    public enum Part implements Labelled {
        NAME("姓名"),
        CITIZEN_NUMBER("身份证号码");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AccountNames names;
    private final Sessions sessions;
    private final Clock clock;

    Corrections(JdbcClient jdbc, FieldCipher cipher, AccountNames names, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.names = names;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How it should read, in the form in which it is kept; refuses what can't be one, and a number of nobody bound. */
    public String read(Actor actor, Part part, String typed) {
        return switch (part) {
            case NAME -> PersonName.read(typed).value();
            case CITIZEN_NUMBER -> {
                if (isUnbound(actor.account())) {
                    throw IdentityProblem.NOT_BOUND.now();
                }
                yield CitizenNumber.read(typed, today()).plain();
            }
        };
    }

    /** Within the transaction of whoever decided it; the sign-ins go on under the new name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(Actor by, AccountId whose, Part part, String wanted) {
        by.require(Permission.PRIVACY_OFFICE);
        Asker.PRODUCT.run(() -> {
            switch (part) {
                case NAME -> correctName(whose, wanted);
                case CITIZEN_NUMBER -> correctNumber(whose, CitizenNumber.read(wanted, today()));
            }
        });
        sessions.accountChanged(whose);
    }

    private void correctName(AccountId whose, String name) {
        jdbc.sql("update identity.account set display_name = :name where id = :id")
                .param("name", name)
                .param("id", whose.value())
                .update();
        names.changed(whose);
        jdbc.sql("select person from identity.account where id = :id and person is not null")
                .param("id", whose.value())
                .query(UUID.class)
                .optional()
                .ifPresent(person -> jdbc.sql("update identity.person set name = :name where id = :person")
                        .param("name", cipher.seal(Bindings.NAME, person, name))
                        .param("person", person)
                        .update());
    }

    private void correctNumber(AccountId whose, CitizenNumber number) {
        var person = jdbc.sql("select person from identity.account where id = :id and person is not null")
                .param("id", whose.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(IdentityProblem.NOT_BOUND::now);
        try {
            jdbc.sql("""
                            update identity.person
                            set citizen_number = :number, citizen_number_index = :index, needs_guardian = :guardian
                            where id = :person
                            """)
                    .param("number", cipher.seal(Bindings.CITIZEN_NUMBER, person, number.plain()))
                    .param("index", cipher.blindIndex(Bindings.CITIZEN_NUMBER, number.plain()))
                    .param("guardian", number.isUnder(Bindings.AGE_WITHOUT_GUARDIAN, today()))
                    .param("person", person)
                    .update();
        } catch (DuplicateKeyException ofSomebodyElse) {
            throw IdentityProblem.CITIZEN_NUMBER_BOUND.now();
        }
    }

    private boolean isUnbound(AccountId account) {
        return jdbc.sql("select person is null from identity.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
