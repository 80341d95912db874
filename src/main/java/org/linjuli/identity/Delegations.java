package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves one's own duties to a colleague while one is away (离岗代理). Who stands in has the role as well, from then until
 * then, and never longer than the absent one: see the view {@code identity.role_held}.
 */
@Service
public class Delegations {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 200;

    /** What is wanted; the client chose the id. */
    public record Wanted(UUID id, Grant duty, AccountId standIn, Instant from, Instant until, String reason) {}

    /** Somebody who may stand in, by a duty of their own. */
    public record Candidate(AccountId account, String name, Grant own) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Sessions sessions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What I may leave to others: my own, not what was left to me. */
    public List<Grant> duties(Actor actor) {
        return jdbc.sql("""
                        select distinct node, role, node::text as path from identity.role_grant
                        where account = :account and validity @> :now and role = any (:duties) order by node, role
                        """)
                .param("account", actor.account().value())
                .param("now", utc(clock.instant()))
                .param("duties", DelegationRule.names())
                .query((row, n) -> new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("path"))))
                .list();
    }

    /** Colleagues who may stand in for me there, by name. */
    public List<Candidate> candidates(Actor actor, Grant duty) {
        refuseOthersDuty(actor, duty);
        return jdbc.sql("""
                        select * from (
                          select distinct on (a.id) a.id, a.display_name, g.role, g.node::text as path
                          from identity.role_grant g join identity.account a on a.id = g.account
                          where g.node <@ :circle::ltree and g.validity @> :now and g.role = any (:duties)
                            and a.state = 'ACTIVE' and a.id <> :self
                          order by a.id, g.node, g.role) colleague
                        order by display_name, id limit :most
                        """)
                .param("circle", DelegationRule.circle(duty.node()).value())
                .param("now", utc(clock.instant()))
                .param("duties", DelegationRule.names())
                .param("self", actor.account().value())
                .param("most", MOST)
                .query((row, n) -> new Candidate(
                        account(row, "id"),
                        row.getString("display_name"),
                        new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("path")))))
                .list();
    }

    /** What I left to others and they to me, in force and to come, the next first. */
    public List<Delegation> of(Actor actor) {
        return jdbc.sql("""
                        select id, absent, stand_in, role, node::text as path, lower(validity) as since,
                               upper(validity) as until, reason
                        from identity.delegation
                        where (absent = :account or stand_in = :account) and upper(validity) > :now
                        order by lower(validity), id limit :most
                        """)
                .param("account", actor.account().value())
                .param("now", utc(clock.instant()))
                .param("most", MOST)
                .query(Delegations::read)
                .list();
    }

    /** Those who have left this duty to somebody for now. */
    public List<AccountId> absentFor(AccountId standIn, Grant duty) {
        return jdbc.sql("""
                        select absent from identity.delegation
                        where stand_in = :account and role = :role and node = :node::ltree and validity @> :now
                        order by absent limit :most
                        """)
                .param("account", standIn.value())
                .param("role", duty.role().name())
                .param("node", duty.node().value())
                .param("now", utc(clock.instant()))
                .param("most", MOST)
                .query((row, n) -> account(row, "absent"))
                .list();
    }

    /** Leaves a duty; the same again changes nothing. What begins in the past begins now. */
    @Transactional
    public Delegation leave(Actor actor, Wanted wanted) {
        var now = clock.instant();
        var from = wanted.from().isBefore(now) ? now : wanted.from();
        refuseWrongTimes(from, wanted.until());
        var reason = reason(wanted.reason());
        refuseOthersDuty(actor, wanted.duty());
        refuseUnfit(actor, wanted);
        var delegation = new Delegation(
                wanted.id(), actor.account(), wanted.standIn(), wanted.duty(), from, wanted.until(), reason);
        if (insert(delegation, now)) {
            record(actor, delegation, "delegation.leave");
            sessions.accountChanged(wanted.standIn());
        } else if (of(actor).stream().noneMatch(one -> one.id().equals(wanted.id()))) {
            throw IdentityProblem.DELEGATION_WRONG.now().field("id", "这个编号已经用过，请重新提交");
        }
        return delegation;
    }

    private boolean insert(Delegation one, Instant now) {
        try {
            return jdbc.sql("""
                            insert into identity.delegation
                              (id, absent, stand_in, role, node, validity, reason, given_at)
                            values (:id, :absent, :standIn, :role, :node::ltree, tstzrange(:from, :until), :reason, :now)
                            on conflict (id) do nothing
                            """)
                            .param("id", one.id())
                            .param("absent", one.absent().value())
                            .param("standIn", one.standIn().value())
                            .param("role", one.duty().role().name())
                            .param("node", one.duty().node().value())
                            .param("from", utc(one.from()))
                            .param("until", utc(one.until()))
                            .param("reason", one.reason())
                            .param("now", utc(now))
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException overlapping) {
            throw IdentityProblem.STANDS_IN_ALREADY.now().field("from", "请先结束已有的代理，或者换一段时间");
        }
    }

    /** Ends it from now on; either of the two may. */
    @Transactional
    public void end(Actor actor, UUID id) {
        var ended = of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(IdentityProblem.NO_SUCH_DELEGATION::now);
        jdbc.sql("""
                        update identity.delegation
                        set validity = tstzrange(lower(validity), greatest(lower(validity), :now)) where id = :id
                        """).param("now", utc(clock.instant())).param("id", id).update();
        record(actor, ended, "delegation.end");
        sessions.accountChanged(ended.standIn());
    }

    private void record(Actor actor, Delegation one, String action) {
        audit.record(
                actor,
                Act.change(action, "delegation", one.id())
                        .at(one.duty().node())
                        .concerning(one.standIn())
                        .with("role", one.duty().role().name())
                        .with("until", one.until().toString()));
    }

    private static void refuseWrongTimes(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            throw IdentityProblem.DELEGATION_WRONG.now().field("until", "结束时间要晚于开始时间，也不能是过去");
        }
        if (until.isAfter(from.plus(DelegationRule.LONGEST))) {
            throw IdentityProblem.DELEGATION_WRONG
                    .now()
                    .field("until", "一次最长 %d 天；更长请任免岗位".formatted(DelegationRule.LONGEST.toDays()));
        }
    }

    private static String reason(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw IdentityProblem.DELEGATION_WRONG.now().field("reason", "请写明事由，不超过 %d 字".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private void refuseOthersDuty(Actor actor, Grant duty) {
        if (!duties(actor).contains(duty)) {
            throw IdentityProblem.NOT_YOUR_DUTY.now().field("role", "请选择自己现在担任的职责；他人委托给您的不能再委托");
        }
    }

    private void refuseUnfit(Actor actor, Wanted wanted) {
        boolean fit = !wanted.standIn().equals(actor.account())
                && jdbc
                        .sql("""
                        select role, node::text as path from identity.role_grant g
                        join identity.account a on a.id = g.account and a.state = 'ACTIVE'
                        where g.account = :account and g.validity @> :now
                        """)
                        .param("account", wanted.standIn().value())
                        .param("now", utc(clock.instant()))
                        .query((row, n) ->
                                new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("path"))))
                        .list()
                        .stream()
                        .anyMatch(own -> DelegationRule.mayStandIn(own, wanted.duty()));
        if (!fit) {
            throw IdentityProblem.STAND_IN_UNFIT.now().field("standIn", "请选择同一单位，或者上一级辖区内在岗的人");
        }
    }

    private static Delegation read(ResultSet row, int n) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                account(row, "absent"),
                account(row, "stand_in"),
                new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("path"))),
                instant(row, "since"),
                instant(row, "until"),
                row.getString("reason"));
    }
}
