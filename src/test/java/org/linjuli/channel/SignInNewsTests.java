package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.SignInChange;
import org.linjuli.identity.SignInChanged;
import org.linjuli.shared.AccountId;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@OwnDatabase
class SignInNewsTests {

    private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theOwnerIsToldOfEachChangeOnceAndWhatToDoIfItWasSomebodyElse() {
        var owner = new AccountId(UUID.randomUUID());

        transaction.executeWithoutResult(status -> Arrays.stream(SignInChange.values())
                .forEach(change -> events.publishEvent(new SignInChanged(owner, change, AT))));

        assertThat(jdbc.sql("select text from channel.notice where account = :account")
                        .param("account", owner.value())
                        .query(String.class)
                        .list())
                .hasSize(SignInChange.values().length)
                .doesNotHaveDuplicates()
                .allSatisfy(told ->
                        assertThat(told).startsWith("2026-03-02 12:00 您的账号").contains("如果不是您本人操作"));
    }

    @Test
    void whereTheChangeIsTakenBackNobodyIsTold() {
        var owner = new AccountId(UUID.randomUUID());

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new SignInChanged(owner, SignInChange.PASSWORD_CHANGED, AT));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from channel.notice where account = :account")
                        .param("account", owner.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
