package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short messages on a bad day of the provider. */
@SpringBootTest
@OwnDatabase
class SmsSenderTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityImport people;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private JdbcClient jdbc;

    private final MovableClock clock = MovableClock.at(NOON);
    private final Provider provider = new Provider();
    private final UUID request = UUID.randomUUID();
    private SmsSender sender;

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("delete from channel.sms").update();
        sender = new SmsSender(new SmsRows(jdbc, cipher, clock), accounts, provider);
    }

    @Test
    void aMessageGoesToThePhoneOfThePersonAndIsSentOnce() {
        written(somebody("13800000001"), 1);

        sender.send();
        sender.send();

        assertThat(provider.taken).containsExactly("13800000001 line 1");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aRefusedMessageWaitsAndTheNextOneAboutTheSameDoesNotOvertakeIt() {
        var person = somebody("13800000002");
        written(person, 1);
        provider.isDown = true;
        sender.send();
        written(person, 2);
        provider.isDown = false;

        assertThat(sender.send()).isZero();
        clock.advance(Duration.ofSeconds(15));
        sender.send();

        assertThat(provider.taken).containsExactly("13800000002 line 1", "13800000002 line 2");
    }

    @Test
    void oneBadPhoneDoesNotKeepTheOthersWaiting() {
        written(somebody("13800000003"), 1);
        provider.isDown = true;
        sender.send();
        provider.isDown = false;
        written(somebody("13800000004"), 1);

        sender.send();

        assertThat(provider.taken).containsExactly("13800000004 line 1");
    }

    @Test
    void afterSixRefusalsAMessageIsDeadAndTheNextGoesOut() {
        var person = somebody("13800000005");
        written(person, 1);
        provider.isDown = true;
        for (int attempt = 0; attempt < SmsSender.MOST_ATTEMPTS; attempt++) {
            sender.send();
            clock.advance(Duration.ofHours(1));
        }
        provider.isDown = false;
        written(person, 2);

        sender.send();

        assertThat(states()).containsExactly("DEAD", "SENT");
        assertThat(provider.taken).containsExactly("13800000005 line 2");
    }

    @Test
    void whoHasNoPhoneIsNotTriedAgain() {
        written(somebody(null), 1);

        sender.send();

        assertThat(states()).containsExactly("DEAD");
        assertThat(provider.taken).isEmpty();
    }

    private AccountId somebody(@org.jspecify.annotations.Nullable String phone) {
        var id = new AccountId(UUID.randomUUID());
        people.people(List.of(new Person(id, People.freshName(), "陈测试", phone)));
        return id;
    }

    private void written(AccountId account, long event) {
        jdbc.sql("""
                        insert into channel.sms (id, account, event, text, request_id, next_try, created_at)
                        values (:id, :account, :event, :text, :request, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("event", event)
                .param("text", "line " + event)
                .param("request", request)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> states() {
        return jdbc.sql("select state from channel.sms order by seq")
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private static class Provider implements SmsGateway {

        private final List<String> taken = new ArrayList<>();
        private boolean isDown;

        @Override
        public void send(Sms sms) {
            if (isDown) {
                throw new IllegalStateException("no line");
            }
            taken.add(sms.phone() + " " + sms.text());
        }

        @Override
        public boolean reachesPhones() {
            return true;
        }
    }
}
