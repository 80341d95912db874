package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.ProblemException;

class LifecycleTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Actor BORROWER = new Actor(new AccountId(new UUID(7, 7)), "借书人测试", List.of());

    enum Loan implements Labelled {
        ASKED,
        LENT,
        BACK;

        @Override
        public String label() {
            return "状态" + name();
        }
    }

    enum LoanAction implements Labelled {
        LEND,
        RENEW,
        GIVE_BACK;

        @Override
        public String label() {
            return "操作" + name();
        }
    }

    enum LoanParty implements Party {
        BORROWER,
        LIBRARY;

        @Override
        public String label() {
            return "角色" + name();
        }
    }

    record Book(Loan state, long version, int renewals, Due due) implements Subject<Loan, Book> {

        static final Book ASKED = new Book(Loan.ASKED, 0, 0, Due.NEVER);

        @Override
        public Book moved(Loan to, Instant from, Due due) {
            return new Book(to, version, renewals, due);
        }

        Book renewed() {
            return new Book(state, version, renewals + 1, due);
        }

        static Set<LoanParty> parties(Book book, Actor actor) {
            return actor.isSystem() ? Set.of(LoanParty.LIBRARY) : Set.of(LoanParty.BORROWER);
        }
    }

    private static final StateClock<Book> A_DAY =
            StateClock.of("一天", (book, from) -> Due.at(from.plus(Duration.ofDays(1))));

    private static LifecycleBuilder<Loan, LoanAction, Book> lending() {
        return Lifecycle.declare("loan", Loan.class, LoanAction.class, Book::parties)
                .starts(Loan.ASKED)
                .ends(Loan.BACK)
                .state(Loan.ASKED, LoanParty.LIBRARY, A_DAY)
                .on(LoanAction.LEND)
                .from(Loan.ASKED)
                .by(LoanParty.LIBRARY)
                .to(Loan.LENT)
                .on(LoanAction.RENEW)
                .from(Loan.LENT)
                .by(LoanParty.BORROWER)
                .needs(Input.text("reason", "理由"))
                .when(Guard.of("只能续借一次", LifecycleProblem.NOT_IN_THIS_STATE, (book, actor, now) -> book.renewals() < 1))
                .effect((book, attempt) -> book.renewed())
                .stays();
    }

    private static Lifecycle<Loan, LoanAction, Book> library() {
        return lending()
                .state(Loan.LENT, LoanParty.BORROWER, A_DAY)
                .on(LoanAction.GIVE_BACK)
                .from(Loan.LENT)
                .by(LoanParty.BORROWER)
                .to(Loan.BACK)
                .build();
    }

    @Test
    void aStepMovesTheSubjectAndStartsTheClockOfTheNewState() {
        var step = library().step(Book.ASKED, LoanAction.LEND, Attempt.bySystem(NOW));

        assertThat(step.to()).isEqualTo(Loan.LENT);
        assertThat(step.after().due().at()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aStepThatStaysLeavesTheClockRunning() {
        var lent = library().enter(Book.ASKED, Loan.LENT, NOW);
        var inputs = new Inputs(Map.of("reason", "还没看完"));

        var step = library().step(lent, LoanAction.RENEW, new Attempt(BORROWER, NOW.plusSeconds(60), inputs));

        assertThat(step.after().due()).isEqualTo(lent.due());
        assertThat(step.after().renewals()).isEqualTo(1);
    }

    @Test
    void whoIsNoPartyToTheRuleIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> library().step(Book.ASKED, LoanAction.LEND, new Attempt(BORROWER, NOW, Inputs.NONE)))
                .matches(refusal -> refusal.problem() == LifecycleProblem.NOT_YOURS);
    }

    @Test
    void aMissingInputIsBlamedByItsName() {
        var lent = library().enter(Book.ASKED, Loan.LENT, NOW);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> library().step(lent, LoanAction.RENEW, new Attempt(BORROWER, NOW, Inputs.NONE)))
                .satisfies(refusal ->
                        assertThat(refusal.facts().get("errors")).asString().contains("reason", "请填写理由"));
    }

    @Test
    void whatIsAvailableIsWhatWouldNotBeRefused() {
        var lent = library().enter(Book.ASKED, Loan.LENT, NOW);

        assertThat(library().available(lent, BORROWER, NOW))
                .extracting(Available::action)
                .containsExactly(LoanAction.RENEW, LoanAction.GIVE_BACK);
        assertThat(library().available(lent.renewed(), BORROWER, NOW))
                .extracting(Available::action)
                .containsExactly(LoanAction.GIVE_BACK);
        assertThat(library().available(Book.ASKED, BORROWER, NOW)).isEmpty();
    }

    @Test
    void aStateWithoutOwnerOrClockIsRefusedWhenTheTableIsBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lending()
                        .on(LoanAction.GIVE_BACK)
                        .from(Loan.LENT)
                        .by(LoanParty.BORROWER)
                        .to(Loan.BACK)
                        .build())
                .withMessageContaining("LENT has no owner and no clock");
    }

    @Test
    void aStateThatCannotEndIsRefusedWhenTheTableIsBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lending()
                        .state(Loan.LENT, LoanParty.BORROWER, A_DAY)
                        .on(LoanAction.GIVE_BACK)
                        .from(Loan.LENT)
                        .by(LoanParty.BORROWER)
                        .to(Loan.LENT)
                        .build())
                .withMessageContaining("LENT can never end")
                .withMessageContaining("BACK can never be reached");
    }

    @Test
    void anOwnerWhoCanDoNothingIsRefusedWhenTheTableIsBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lending()
                        .state(Loan.LENT, LoanParty.LIBRARY, A_DAY)
                        .on(LoanAction.GIVE_BACK)
                        .from(Loan.LENT)
                        .by(LoanParty.BORROWER)
                        .to(Loan.BACK)
                        .build())
                .withMessageContaining("who can do nothing about it");
    }

    @Test
    void unknownFieldsAndMalformedValuesAreNamed() {
        List<Input<Book>> declared = List.of(Input.text("reason", "理由"), Input.date("day", "日期", 30));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> InputCheck.read(declared, Map.of("reason", 5, "day", "tomorrow", "x", true)))
                .satisfies(refusal -> assertThat(refusal.facts().get("errors"))
                        .asString()
                        .contains("field=reason", "field=day", "field=x"));
    }

    @Test
    void aDateIsTakenAsItArrivesAndJudgedOnTheDayOfTheAttempt() {
        List<Input<Book>> declared = List.of(Input.date("day", "日期", 30));

        var inputs = InputCheck.read(declared, Map.of("day", "2026-11-28"));

        assertThat(inputs.date("day")).contains(java.time.LocalDate.of(2026, 11, 28));
        InputCheck.complete(declared, Book.ASKED, new Attempt(BORROWER, NOW, inputs));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> InputCheck.complete(
                        declared, Book.ASKED, new Attempt(BORROWER, NOW.plus(Duration.ofDays(5)), inputs)));
    }

    @Test
    void theDiagramShowsEveryTransition() {
        assertThat(Diagram.mermaid(library()))
                .contains("[*] --> ASKED", "ASKED --> LENT: 操作LEND", "LENT --> BACK: 操作GIVE_BACK", "BACK --> [*]");
    }
}
