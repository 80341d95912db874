package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Bindings.Wanted;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class BindingsTests {

    private static final String DONE = "DONE";
    private static final AtomicInteger PHONES = new AtomicInteger();

    @Autowired
    private Bindings bindings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Actor actor = Actor.anonymous();
    private String phone = "";
    private String number = "";

    @BeforeEach
    void somebodyNew() {
        actor = somebody();
        phone = freshPhone();
        number = TestCitizens.fresh();
    }

    @Test
    void whoGivesTheCodeBackIsBoundAndSeesMaskedValuesOnly() {
        assertThat(bindings.of(actor)).isEmpty();
        bindings.begin(actor, new Wanted(" 李测试 ", number, phone));

        bindings.confirm(actor, " " + codeFor(phone) + " ");

        assertThat(bindings.of(actor)).hasValueSatisfying(binding -> {
            assertThat(binding.name()).isEqualTo("李*");
            assertThat(binding.citizenNumber()).isEqualTo("3***************" + number.substring(16));
            assertThat(binding.phone()).isEqualTo("138****" + phone.substring(7));
            assertThat(binding.needsGuardian()).isFalse();
            assertThat(binding.boundAt()).isEqualTo(clock.instant());
        });
        assertThat(accounts.phoneForMessages(actor.account())).contains(phone);
    }

    @Test
    void whoIsUnderFourteenNeedsAGuardian() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());

        bind(actor, TestCitizens.born(today.minusYears(14).plusDays(1)));
        var older = somebody();
        phone = freshPhone();
        bind(older, TestCitizens.born(today.minusYears(14)));

        assertThat(bindings.of(actor).orElseThrow().needsGuardian()).isTrue();
        assertThat(bindings.of(older).orElseThrow().needsGuardian()).isFalse();
    }

    @Test
    void anAccountIsBoundOnce() {
        bind(actor, number);

        assertThat(begin(actor, TestCitizens.fresh(), phone)).isEqualTo("ALREADY_BOUND");
    }

    @Test
    void aNumberOfSomebodyElseIsRefusedWithoutTellingWhose() {
        bind(actor, number);
        var other = somebody();
        phone = freshPhone();
        begin(other, number, phone);

        var refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                ProblemException.class, () -> bindings.confirm(other, codeFor(phone)));

        assertThat(refusal.problem()).isEqualTo(IdentityProblem.CITIZEN_NUMBER_BOUND);
        assertThat(refusal.getMessage() + refusal.facts())
                .contains("citizenNumber")
                .doesNotContain(actor.account().toString(), "李", number);
        assertThat(bindings.of(other)).isEmpty();
    }

    @Test
    void badInputIsRefusedByItsFieldAndSendsNothing() {
        assertThat(begin(actor, "350181199001010000", phone)).isEqualTo("CITIZEN_NUMBER_WRONG");
        assertThat(begin(actor, number, "23800000000")).isEqualTo("PHONE_WRONG");
        assertThat(outcome(() -> bindings.begin(actor, new Wanted("Li", number, phone))))
                .isEqualTo("NAME_WRONG");
        assertThat(confirm(actor, "123456")).isEqualTo("NO_BINDING_BEGUN");
        assertThat(phones.codes).doesNotContainKey(phone);
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        begin(actor, number, phone);
        clock.advance(Duration.ofMinutes(10));

        assertThat(confirm(actor, codeFor(phone))).isEqualTo("CODE_SPENT");
        assertThat(begin(actor, number, phone)).isEqualTo(DONE);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(confirm(actor, codeFor(phone))).isEqualTo(DONE);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWorthNothing() {
        begin(actor, number, phone);
        for (int n = 0; n < 5; n++) {
            assertThat(confirm(actor, wrong())).isEqualTo("CODE_WRONG");
        }

        assertThat(confirm(actor, codeFor(phone))).isEqualTo("CODE_SPENT");
    }

    @Test
    void fortyGuessesAtOnceAreNoMoreThanFive() throws Exception {
        begin(actor, number, phone);

        var answers = atOnce(Collections.nCopies(40, () -> confirm(actor, wrong())));

        assertThat(answers).containsOnly("CODE_WRONG", "CODE_SPENT");
        assertThat(Collections.frequency(answers, "CODE_WRONG")).isEqualTo(5);
    }

    @Test
    void oneCodeBindsOnceHoweverOftenItIsSentAtOnce() throws Exception {
        begin(actor, number, phone);
        var code = codeFor(phone);

        var answers = atOnce(Collections.nCopies(20, () -> confirm(actor, code)));

        assertThat(Collections.frequency(answers, DONE)).isEqualTo(1);
        assertThat(answers).doesNotContain("CITIZEN_NUMBER_BOUND", "ALREADY_BOUND");
        assertThat(jdbc.sql(
                                "select count(*) from identity.phone_code where account = :account and ended_at is not null")
                        .param("account", actor.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoBindOneNumberAtOnceOneIsBound() throws Exception {
        var other = somebody();
        var otherPhone = freshPhone();
        begin(actor, number, phone);
        begin(other, number, otherPhone);

        var answers = atOnce(List.of(() -> confirm(actor, codeFor(phone)), () -> confirm(other, codeFor(otherPhone))));

        assertThat(answers).containsExactlyInAnyOrder(DONE, "CITIZEN_NUMBER_BOUND");
    }

    @Test
    void onlyTheLatestCodeCounts() {
        begin(actor, number, phone);
        var first = codeFor(phone);
        clock.advance(Duration.ofMinutes(1));
        begin(actor, number, phone);

        if (!first.equals(codeFor(phone))) {
            assertThat(confirm(actor, first)).isEqualTo("CODE_WRONG");
        }
        assertThat(confirm(actor, codeFor(phone))).isEqualTo(DONE);
    }

    @Test
    void anAccountAsksForOneCodeAMinuteAndTenADay() {
        for (int n = 0; n < 10; n++) {
            assertThat(begin(actor, number, freshPhone())).isEqualTo(DONE);
            assertThat(begin(actor, number, freshPhone())).isEqualTo("TOO_MANY_CODES");
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(begin(actor, number, freshPhone())).isEqualTo("TOO_MANY_CODES");
        clock.advance(Duration.ofDays(1));
        assertThat(begin(actor, number, freshPhone())).isEqualTo(DONE);
    }

    @Test
    void aPhoneIsRungOnceAMinuteAndTenTimesADayWhoeverAsks() {
        for (int n = 0; n < 10; n++) {
            assertThat(begin(somebody(), number, phone)).isEqualTo(DONE);
            assertThat(begin(somebody(), number, phone)).isEqualTo("TOO_MANY_CODES");
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(begin(somebody(), number, phone)).isEqualTo("TOO_MANY_CODES");
    }

    @Test
    void twentyWhoAskAtOnceForOnePhoneRingItOnce() throws Exception {
        var answers = atOnce(Collections.nCopies(20, () -> begin(somebody(), number, phone)));

        assertThat(Collections.frequency(answers, DONE)).isEqualTo(1);
        assertThat(answers).containsOnly(DONE, "TOO_MANY_CODES");
    }

    @Test
    void nothingPersonalIsStoredOpenly() {
        begin(actor, number, phone);
        var code = codeFor(phone);
        var begun = stored();
        bindings.confirm(actor, code);

        assertThat(begun + stored())
                .doesNotContain(number, phone, "李测试", hex(number), hex(phone), hex("李测试"), "|" + code);
    }

    @Test
    void whatIsNotFinishedIsForgotten() {
        begin(actor, number, phone);
        clock.advance(Codes.LASTS.plusSeconds(1));
        bindings.purge();

        assertThat(confirm(actor, codeFor(phone))).isEqualTo("NO_BINDING_BEGUN");
    }

    private String stored() {
        return String.join("\n", jdbc.sql("""
                        select p::text from identity.person p union all select b::text from identity.binding_begun b
                        union all select c::text from identity.phone_code c
                        union all select a::text from identity.account a
                        """).query(String.class).list());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Actor somebody() {
        var name = People.freshName();
        return new Actor(new People(importer, clock).somebody(name), name, List.of());
    }

    private static String freshPhone() {
        return "138%08d".formatted(PHONES.incrementAndGet());
    }

    private void bind(Actor who, String citizen) {
        assertThat(begin(who, citizen, phone)).isEqualTo(DONE);
        bindings.confirm(who, codeFor(phone));
    }

    private String begin(Actor who, String citizen, String to) {
        return outcome(() -> bindings.begin(who, new Wanted("李测试", citizen, to)));
    }

    private String confirm(Actor who, String code) {
        return outcome(() -> bindings.confirm(who, code));
    }

    private String codeFor(String to) {
        return Objects.requireNonNull(phones.codes.get(to));
    }

    private String wrong() {
        return codeFor(phone).equals("000000") ? "000001" : "000000";
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return DONE;
        } catch (ProblemException refusal) {
            return refusal.problem().name();
        }
    }

    private static List<String> atOnce(List<Callable<String>> attempts) throws Exception {
        var answers = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(attempts, 60, SECONDS)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    static class Phones implements PhoneCodes {

        private final Map<String, String> codes = new ConcurrentHashMap<>();

        @Override
        public void send(PhoneCode code) {
            codes.put(code.phone(), code.code());
        }
    }

    @TestConfiguration
    static class Around {

        @Bean
        Phones phones() {
            return new Phones();
        }

        @Bean
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
