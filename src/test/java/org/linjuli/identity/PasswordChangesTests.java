package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.PasswordChanges.Wish;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class PasswordChangesTests {

    private static final String OLD = "the old password";
    private static final String NEW = "a new password";

    @Autowired
    private PasswordChanges changes;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    private String name = "";
    private Device device = new Device("", "");

    @BeforeEach
    void somebodyReal() {
        name = People.freshName();
        device = new Device("", "10.2." + name);
        accounts.create(Actor.system(), new NewAccount(name, "王测试", OLD, "13800138000"));
    }

    @Test
    void whoChangesThePasswordStaysAndTheOtherDevicesGo() {
        var lost = enter(OLD);
        var mine = enter(OLD);
        assertThat(sessions.find(lost)).isPresent();

        changes.change(mine, new Wish(OLD, NEW), device);

        assertThat(sessions.find(mine)).isPresent();
        assertThat(sessions.find(lost)).isEmpty();
        assertThat(enter(NEW)).isNotNull();
        assertProblem(IdentityProblem.WRONG_PASSWORD, () -> enter(OLD));
    }

    @Test
    void guessingTheOldPasswordLocksLikeSigningIn() {
        var mine = enter(OLD);
        for (int n = 0; n < 5; n++) {
            assertProblem(
                    IdentityProblem.PASSWORD_NOT_YOURS, () -> changes.change(mine, new Wish("guess", NEW), device));
        }

        assertProblem(IdentityProblem.LOCKED, () -> changes.change(mine, new Wish(OLD, NEW), device));
    }

    @Test
    void aPasswordThatIsTooShortOrTheNameIsRefused() {
        var mine = enter(OLD);

        assertProblem(IdentityProblem.PASSWORD_TOO_WEAK, () -> changes.change(mine, new Wish(OLD, "short"), device));
        assertProblem(IdentityProblem.PASSWORD_TOO_WEAK, () -> changes.change(mine, new Wish(OLD, name), device));
        assertThat(enter(OLD)).isNotNull();
    }

    @Test
    void noneOfTheLastFivePasswordsIsTakenAgain() {
        var mine = enter(OLD);
        for (int n = 1; n <= 4; n++) {
            changes.change(mine, new Wish(n == 1 ? OLD : NEW + (n - 1), NEW + n), device);
        }

        for (var used : java.util.List.of(OLD, NEW + 1, NEW + 4)) {
            assertProblem(
                    IdentityProblem.PASSWORD_USED_BEFORE, () -> changes.change(mine, new Wish(NEW + 4, used), device));
        }
        changes.change(mine, new Wish(NEW + 4, NEW + 5), device);
        changes.change(mine, new Wish(NEW + 5, OLD), device);
        assertThat(enter(OLD)).isNotNull();
    }

    @Test
    void thePhoneIsSealedAndOpensForMessages() {
        var account = accounts.findByUsername(name).orElseThrow().id();

        assertThat(accounts.phoneForMessages(account)).contains("13800138000");
    }

    private SessionToken enter(String password) {
        return signIn.signIn(new Credentials(name, password), device);
    }

    private static void assertProblem(
            IdentityProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
