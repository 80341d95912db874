package org.linjuli.identity;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The security policies: what holds now, on every node, and what somebody has proposed to change. */
@Service
public class Policies implements Supplier<PolicyValues> {

    /**
     * A policy as it stands.
     *
     * @param value what holds, in the measure of the policy
     * @param set what would hold if nothing had been decided
     * @param decision when and by which approval it was decided; null where nothing was
     * @param pending what is proposed; null when nothing is
     */
    public record InForce(
            Policy policy,
            int value,
            int set,
            @Nullable Decision decision,
            @Nullable Pending pending) {}

    /**
     * How a policy came to hold.
     *
     * @param number what people call the approval; null once that is no longer kept
     */
    public record Decision(Instant at, @Nullable Long number) {}

    /** A change that waits for a second person. */
    public record Pending(UUID approval, long number, int value) {}

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Mode mode;
    private final Clock clock;
    private final Memory<PolicyValues> known;

    Policies(
            JdbcClient jdbc,
            IdentitySettings settings,
            @Value("${linjuli.mode:production}") Mode mode,
            Announcements announcements,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        this.known = announcements.remember("identity.policy", this::read);
    }

    @Override
    public PolicyValues get() {
        return known.now();
    }

    /** All of them, in the order in which they are shown. */
    public List<InForce> all(Actor actor) {
        actor.require(Permission.POLICY_READ);
        var values = read();
        var set = new PolicyValues(settings, mode, Map.of());
        var decisions = decisions();
        var pending = pending();
        return Arrays.stream(Policy.values())
                .map(policy -> new InForce(
                        policy, values.of(policy), set.of(policy), decisions.get(policy), pending.get(policy)))
                .toList();
    }

    /** The policy with this key, for who may propose to change it. */
    public Policy changeable(Actor actor, String key) {
        actor.require(Permission.POLICY_CHANGE);
        return Arrays.stream(Policy.values())
                .filter(policy -> policy.key().equals(key))
                .findFirst()
                .orElseThrow(IdentityProblem.NO_SUCH_POLICY::now);
    }

    /** Refuses a change that can't be made, or that would change nothing. */
    void refuseImpossible(ApprovalMatter.PolicyChange change) {
        change.policy().refuseBeyondBounds(change.value());
        if (read().of(change.policy()) == change.value()) {
            throw IdentityProblem.POLICY_UNCHANGED.now().field("value", "现在就是“%s”，请填写要改成的值".formatted(change.said()));
        }
    }

    /** Lets a change hold, in the transaction of its approval; on every node once that is committed. */
    void decide(ApprovalMatter.PolicyChange change, UUID approval) {
        decided(change, approval, clock.instant());
    }

    /** The same for a decision of the past. */
    void decided(ApprovalMatter.PolicyChange change, UUID approval, Instant when) {
        jdbc.sql("""
                        insert into identity.policy (policy, value, approval, decided_at)
                        values (:policy, :value, :approval, :now)
                        on conflict (policy) do update
                        set value = excluded.value, approval = excluded.approval, decided_at = excluded.decided_at
                        """)
                .param("policy", change.policy().name())
                .param("value", change.value())
                .param("approval", approval)
                .param("now", utc(when))
                .update();
        known.changed();
    }

    private PolicyValues read() {
        var decided = new EnumMap<Policy, Integer>(Policy.class);
        jdbc.sql("select policy, value from identity.policy").query(row -> {
            int value = row.getInt("value");
            named(row.getString("policy")).ifPresent(policy -> decided.put(policy, value));
        });
        return new PolicyValues(settings, mode, decided);
    }

    private Map<Policy, Decision> decisions() {
        var decisions = new HashMap<Policy, Decision>();
        jdbc.sql("""
                        select d.policy, d.decided_at, p.number
                        from identity.policy d left join identity.approval p on p.id = d.approval
                        """).query(row -> {
            var decision = new Decision(instant(row, "decided_at"), row.getObject("number", Long.class));
            named(row.getString("policy")).ifPresent(policy -> decisions.put(policy, decision));
        });
        return decisions;
    }

    private Map<Policy, Pending> pending() {
        var pending = new HashMap<Policy, Pending>();
        jdbc.sql("""
                        select id, number, matter ->> 'policy' as policy, (matter ->> 'value')::int as value
                        from identity.approval
                        where kind = 'POLICY_CHANGE' and state = 'PROPOSED' and expires_at > :now
                        """).param("now", utc(clock.instant())).query(row -> {
            var waits = new Pending(row.getObject("id", UUID.class), row.getLong("number"), row.getInt("value"));
            named(row.getString("policy")).ifPresent(policy -> pending.put(policy, waits));
        });
        return pending;
    }

    /** A policy that this version knows; one that a later version left behind holds for nothing. */
    private static Optional<Policy> named(String name) {
        return Arrays.stream(Policy.values())
                .filter(policy -> policy.name().equals(name))
                .findFirst();
    }
}
