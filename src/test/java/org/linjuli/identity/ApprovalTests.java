package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.ApprovalMatter.AccountClosing;
import org.linjuli.identity.ApprovalMatter.RoleGiving;
import org.linjuli.shared.AccountId;
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

/** One proposes, another decides. */
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@OwnDatabase
class ApprovalTests {

    private static final NodePath ROOT = NodePath.of("35.01.81");
    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalQueue queue;

    @Autowired
    private Grants grants;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Actor first = Actor.anonymous();
    private Actor second = Actor.anonymous();
    private Actor auditor = Actor.anonymous();
    private AccountId somebody = Actor.anonymous().account();

    @BeforeEach
    void threeAdministratorsAndSomebody() {
        jdbc.sql("delete from identity.role_grant").update();
        first = administrator(Role.SECURITY_ADMIN);
        second = administrator(Role.SECURITY_ADMIN);
        auditor = administrator(Role.AUDIT_ADMIN);
        somebody = new People(importer, clock).somebody(People.freshName());
    }

    private Actor administrator(Role role) {
        var grant = new Grant(role, ROOT);
        return new Actor(new People(importer, clock).somebody(People.freshName(), grant), "", List.of(grant));
    }

    private Approval proposed(Role role, NodePath node) {
        return approvals.propose(first, new Proposal(somebody, node, new RoleGiving(role, null), "接任"));
    }

    private static void refused(IdentityProblem problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void aRoleIsGivenWhenAnotherApprovesAndNotBefore() {
        var approval = proposed(Role.GRID_LEADER, GRID);
        assertThat(grants.of(somebody)).isEmpty();

        refused(IdentityProblem.SECOND_PERSON_NEEDED, () -> approvals.approve(first, approval.id(), null));
        approvals.approve(second, approval.id(), null);

        assertThat(grants.of(somebody)).containsExactly(new Grant(Role.GRID_LEADER, GRID));
        refused(IdentityProblem.DECIDED_ALREADY, () -> approvals.refuse(second, approval.id(), "晚了"));
    }

    @Test
    void theSameWaitsOnce() {
        proposed(Role.GRID_LEADER, GRID);

        refused(IdentityProblem.PROPOSED_ALREADY, () -> proposed(Role.GRID_LEADER, GRID));
    }

    @Test
    void ofManyDecidersAtOnceOneDecides() throws Exception {
        var approval = proposed(Role.GRID_LEADER, GRID);
        Callable<Boolean> approve = () -> {
            try {
                approvals.approve(second, approval.id(), null);
                return true;
            } catch (ProblemException late) {
                return false;
            }
        };

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(List.of(approve, approve, approve, approve), 60, SECONDS);
            assertThat(answers.stream().filter(answer -> answer.resultNow())).hasSize(1);
        }

        assertThat(grants.of(somebody)).hasSize(1);
    }

    @Test
    void whoHasLostTheRoleMeanwhileHasProposedInVain() {
        var approval = proposed(Role.GRID_LEADER, GRID);
        jdbc.sql("delete from identity.role_grant where account = :id")
                .param("id", first.account().value())
                .update();

        refused(IdentityProblem.NO_LONGER_PROPOSABLE, () -> approvals.approve(second, approval.id(), null));
        assertThat(grants.of(somebody)).isEmpty();
    }

    @Test
    void theAuditAdministratorStandsInOnlyWhereNoOtherSecurityAdministratorIsLeft() {
        var approval = proposed(Role.GRID_LEADER, GRID);
        refused(IdentityProblem.SECOND_PERSON_NEEDED, () -> approvals.approve(auditor, approval.id(), null));
        assertThat(queue.count(auditor)).isZero();

        jdbc.sql("delete from identity.role_grant where account = :id")
                .param("id", second.account().value())
                .update();

        assertThat(queue.count(auditor)).isOne();
        assertThatCode(() -> approvals.approve(auditor, approval.id(), null)).doesNotThrowAnyException();
    }

    @Test
    void oneMoreWatcherIsNamedWithTheAuditAdministratorAlone() {
        var approval = proposed(Role.SECURITY_ADMIN, ROOT);

        refused(IdentityProblem.SECOND_PERSON_NEEDED, () -> approvals.approve(second, approval.id(), null));
        approvals.approve(auditor, approval.id(), null);

        assertThat(grants.of(somebody)).containsExactly(new Grant(Role.SECURITY_ADMIN, ROOT));
    }

    @Test
    void theLastAdministratorOfAKindIsNotClosed() {
        var system = administrator(Role.SYSTEM_ADMIN);

        refused(
                IdentityProblem.LAST_ADMINISTRATOR,
                () -> approvals.propose(system, new Proposal(auditor.account(), null, new AccountClosing(), "离任")));
    }
}
