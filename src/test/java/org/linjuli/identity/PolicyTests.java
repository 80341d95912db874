package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linjuli.identity.ApprovalMatter.PolicyChange;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** How people sign in and what they may look at is decided by two, and holds at once. */
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@OwnDatabase
class PolicyTests {

    private static final NodePath ROOT = NodePath.of("35.01.81");

    @Autowired
    private Policies policies;

    @Autowired
    private Approvals approvals;

    @Autowired
    private StaffPolicy staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Mistakes mistakes;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Actor first = Actor.anonymous();
    private Actor second = Actor.anonymous();

    @BeforeEach
    void twoSecurityAdministrators() {
        jdbc.sql("delete from identity.role_grant").update();
        first = administrator(Role.SECURITY_ADMIN);
        second = administrator(Role.SECURITY_ADMIN);
    }

    private Actor administrator(Role role) {
        var grant = new Grant(role, ROOT);
        return new Actor(new People(importer, clock).somebody(People.freshName(), grant), "", List.of(grant));
    }

    private Approval proposed(Policy policy, int value) {
        return approvals.propose(first, new Proposal(null, null, new PolicyChange(policy, value), "从严"));
    }

    private void decided(Policy policy, int value) {
        approvals.approve(second, proposed(policy, value).id(), null);
    }

    private static void refused(IdentityProblem problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private Policies.InForce shown(Policy policy) {
        return policies.all(first).stream()
                .filter(one -> one.policy() == policy)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPolicyHoldsWhenAnotherApprovesAndNotBefore() {
        var officer = new Actor(first.account(), "", List.of(new Grant(Role.COMMUNITY_OFFICER, ROOT)));
        var before = staff.idle(officer);
        var approval = proposed(Policy.STAFF_IDLE, 7);
        assertThat(staff.idle(officer)).isEqualTo(before);
        assertThat(shown(Policy.STAFF_IDLE).pending()).extracting("value").isEqualTo(7);

        refused(IdentityProblem.SECOND_PERSON_NEEDED, () -> approvals.approve(first, approval.id(), null));
        approvals.approve(second, approval.id(), null);

        assertThat(staff.idle(officer)).isEqualTo(Duration.ofMinutes(7));
        var shown = shown(Policy.STAFF_IDLE);
        assertThat(shown.value()).isEqualTo(7);
        assertThat(shown.set()).isEqualTo((int) before.toMinutes());
        assertThat(shown.pending()).isNull();
        assertThat(shown.decision()).extracting("number").isEqualTo(approval.number());
    }

    @Test
    void whatWasDecidedIsWhatRefusesAPasswordAndLocksADoor() {
        decided(Policy.PASSWORD_SHORTEST, 12);
        decided(Policy.LOCK_AFTER, 3);

        refused(IdentityProblem.PASSWORD_TOO_WEAK, () -> passwords.refuseWeak("chen", "elevenchars"));
        passwords.refuseWeak("chen", "twelve chars");
        mistakes.count("zheng", "10.0.0.9");
        mistakes.count("zheng", "10.0.0.9");
        assertThat(mistakes.lockedUntil("zheng", "10.0.0.9")).isEmpty();
        mistakes.count("zheng", "10.0.0.9");
        assertThat(mistakes.lockedUntil("zheng", "10.0.0.9")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void beyondItsBoundsNoPolicyIsProposed(Policy policy) {
        refused(IdentityProblem.POLICY_OUT_OF_BOUNDS, () -> proposed(policy, policy.least() - 1));
        refused(IdentityProblem.POLICY_OUT_OF_BOUNDS, () -> proposed(policy, policy.most() + 1));
        refused(
                IdentityProblem.POLICY_UNCHANGED,
                () -> proposed(policy, shown(policy).value()));
    }

    @Test
    void oneChangeOfAPolicyWaitsAtATime() {
        proposed(Policy.REVEALS_A_DAY, 10);

        refused(IdentityProblem.PROPOSED_ALREADY, () -> proposed(Policy.REVEALS_A_DAY, 20));
    }

    @ParameterizedTest
    @EnumSource
    void eachValueWithinTheBoundsIsWhatHolds(Policy policy) {
        var settings = new IdentitySettings(
                Duration.ofHours(12),
                Duration.ofMinutes(30),
                null,
                null,
                Duration.ofDays(14),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                new LockOut(5, Duration.ofMinutes(15), Duration.ofMinutes(15)),
                30,
                null,
                ROOT.value(),
                50);
        for (int value : List.of(policy.least(), policy.most())) {
            var values = new PolicyValues(settings, Mode.DEMO, Map.of(policy, value));
            assertThat(values.of(policy)).isEqualTo(value);
            assertThat(Arrays.stream(Policy.values()).filter(other -> other != policy))
                    .allSatisfy(other -> assertThat(values.of(other))
                            .isEqualTo(new PolicyValues(settings, Mode.DEMO, Map.of()).of(other)));
        }
    }

    @Test
    void onlyASecurityAdministratorProposesAndOnlyAdministratorsRead() {
        var system = administrator(Role.SYSTEM_ADMIN);
        var resident = administrator(Role.RESIDENT);

        assertThat(policies.all(system)).hasSameSizeAs(Policy.values());
        assertThatThrownBy(() -> policies.all(resident)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> approvals.propose(
                        system, new Proposal(null, null, new PolicyChange(Policy.LOCK_AFTER, 4), "从严")))
                .isInstanceOf(ProblemException.class);
    }
}
